using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

internal sealed class LoginSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    : UserSettingsDisplayDriver<LoginSettings>(http, authorization)
{
    public const string GroupId = "userLogin";

    protected override string SettingsGroupId => GroupId;
}
