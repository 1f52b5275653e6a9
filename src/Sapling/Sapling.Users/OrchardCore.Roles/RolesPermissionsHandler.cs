using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using Sapling.Users;

namespace OrchardCore.Roles;

/// <summary>
/// Grants a permission by the roles of the user. Roles are looked up, not read from claims of the cookie: cookies stay
/// small and a change of a role holds from the next request.
/// </summary>
internal sealed class RolesPermissionsHandler(IDocumentManager<RolesDocument> documents, ISystemRoleProvider systemRoles)
    : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded)
        {
            return;
        }

        var granting = PermissionGrants.NamesGranting(requirement.Permission);
        var roles = PermissionGrants.ByRole(await documents.GetOrCreateImmutableAsync());
        if (Grants(roles, OrchardCoreConstants.Roles.Anonymous, granting))
        {
            context.Succeed(requirement);
            return;
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            return;
        }

        if (Grants(roles, OrchardCoreConstants.Roles.Authenticated, granting) || context.User.Claims.Any(claim =>
                claim.Type is ClaimTypes.Role or "role" && (systemRoles.IsAdminRole(claim.Value) || Grants(roles, claim.Value, granting))))
        {
            context.Succeed(requirement);
        }
    }

    private static bool Grants(IReadOnlyDictionary<string, HashSet<string>> roles, string role, IReadOnlySet<string> granting) =>
        roles.TryGetValue(role, out var permissions) && permissions.Overlaps(granting);
}
