using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

internal sealed class TwoFactorLoginSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    : UserSettingsDisplayDriver<TwoFactorLoginSettings>(http, authorization)
{
    protected override string SettingsGroupId => LoginSettingsDisplayDriver.GroupId;

    protected override void Copy(TwoFactorLoginSettings from, TwoFactorLoginSettings to)
    {
        to.RequireTwoFactorAuthentication = from.RequireTwoFactorAuthentication;
        to.AllowRememberClientTwoFactorAuthentication = from.AllowRememberClientTwoFactorAuthentication;
        to.NumberOfRecoveryCodesToGenerate = from.NumberOfRecoveryCodesToGenerate;
        to.UseSiteTheme = from.UseSiteTheme;
    }
}
