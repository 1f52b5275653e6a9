using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

internal sealed class TwoFactorLoginSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    : UserSettingsDisplayDriver<TwoFactorLoginSettings>(http, authorization)
{
    protected override string SettingsGroupId => LoginSettingsDisplayDriver.GroupId;
}
