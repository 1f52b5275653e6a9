using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;

namespace OrchardCore.Users;

/// <summary>The permissions about users, in general and for the users of each role.</summary>
internal sealed class UsersPermissionProvider(IRoleService roles) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
    {
        var names = (await roles.GetRoleNamesAsync()).Where(name =>
            name is not (OrchardCoreConstants.Roles.Anonymous or OrchardCoreConstants.Roles.Authenticated));
        return
        [
            UsersPermissions.ManageUsers,
            UsersPermissions.ViewUsers,
            UsersPermissions.ListUsers,
            UsersPermissions.EditUsers,
            UsersPermissions.EditOwnUser,
            UsersPermissions.DeleteUsers,
            UsersPermissions.AssignRoleToUsers,
            .. names.SelectMany(name => new[]
            {
                UsersPermissions.CreateListUsersInRolePermission(name),
                UsersPermissions.CreateEditUsersInRolePermission(name),
                UsersPermissions.CreateDeleteUsersInRolePermission(name),
                UsersPermissions.CreateAssignRoleToUsersPermission(name),
            }),
        ];
    }

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [UsersPermissions.ManageUsers] },
        new() { Name = OrchardCoreConstants.Roles.Authenticated, Permissions = [UsersPermissions.EditOwnUser] },
    ];
}
