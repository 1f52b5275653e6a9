using Microsoft.AspNetCore.Authorization;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Sapling.Users;

/// <summary>Grants what a claim of the type "Permission" names, such as those an API key carries.</summary>
internal sealed class ClaimPermissionsHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (!context.HasSucceeded && context.User.Identity?.IsAuthenticated == true)
        {
            var granting = PermissionGrants.NamesGranting(requirement.Permission);
            if (context.User.HasClaim(claim => claim.Type == Permission.ClaimType && granting.Contains(claim.Value)))
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }
}
