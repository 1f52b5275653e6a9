using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Roles;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>
/// Decides about one user: oneself may be edited with the permission for that, others with the permission for every role
/// they have; and only administrators touch administrators, whatever else somebody may do.
/// </summary>
internal sealed class UserAuthorizationHandler(ISystemRoleProvider systemRoles, IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.Resource is IRole role && requirement.Permission.Name == UsersPermissions.AssignRoleToUsers.Name)
        {
            if (systemRoles.IsAdminRole(role.RoleName) && !IsAdministrator(context.User))
            {
                context.Fail();
            }
            else if (!context.HasSucceeded && await MayAsync(context.User, UsersPermissions.CreateAssignRoleToUsersPermission(role.RoleName)))
            {
                context.Succeed(requirement);
            }

            return;
        }

        if (context.Resource is not User user || ForRole(requirement.Permission.Name) is not { } forRole)
        {
            return;
        }

        var self = user.UserId.Length > 0 && user.UserId == context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (self)
        {
            if (requirement.Permission.Name == UsersPermissions.DeleteUsers.Name)
            {
                // Nobody removes their own account by accident and locks the site.
                context.Fail();
            }
            else if (!context.HasSucceeded && await MayAsync(context.User, UsersPermissions.EditOwnUser))
            {
                context.Succeed(requirement);
            }

            return;
        }

        if (user.RoleNames.Any(systemRoles.IsAdminRole) && !IsAdministrator(context.User))
        {
            if (requirement.Permission.Name != UsersPermissions.ListUsers.Name)
            {
                context.Fail();
            }

            return;
        }

        if (context.HasSucceeded || user.RoleNames.Count == 0)
        {
            return;
        }

        foreach (var name in user.RoleNames)
        {
            if (!await MayAsync(context.User, forRole(name)))
            {
                return;
            }
        }

        context.Succeed(requirement);
    }

    private bool IsAdministrator(ClaimsPrincipal principal) =>
        principal.Claims.Any(claim => claim.Type is ClaimTypes.Role or "role" && systemRoles.IsAdminRole(claim.Value));

    // Asked for late: the service needs its handlers, this one among them.
    private Task<bool> MayAsync(ClaimsPrincipal user, Permission permission) =>
        services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission);

    private static Func<string, Permission>? ForRole(string permission) =>
        permission == UsersPermissions.EditUsers.Name ? UsersPermissions.CreateEditUsersInRolePermission
        : permission == UsersPermissions.DeleteUsers.Name ? UsersPermissions.CreateDeleteUsersInRolePermission
        : permission == UsersPermissions.ListUsers.Name || permission == UsersPermissions.ViewUsers.Name ? UsersPermissions.CreateListUsersInRolePermission
        : null;
}
