using System.Security.Claims;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Asks whether a user has a permission.</summary>
public static class AuthorizationServiceExtensions
{
    public static Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal user, Permission permission)
        => AuthorizeAsync(service, user, permission, resource: null!);

    public static async Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal user, Permission permission, object resource)
        => (await service.AuthorizeAsync(user, resource, [new PermissionRequirement(permission)])).Succeeded;
}
