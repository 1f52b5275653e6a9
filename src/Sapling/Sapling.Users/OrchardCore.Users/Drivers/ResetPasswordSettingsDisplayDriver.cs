using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

internal sealed class ResetPasswordSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    : UserSettingsDisplayDriver<ResetPasswordSettings>(http, authorization)
{
    protected override string SettingsGroupId => LoginSettingsDisplayDriver.GroupId;
}
