using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles;

/// <summary>The permission to manage roles.</summary>
public static class RolesPermissions
{
    public static readonly Permission ManageRoles = new("ManageRoles", "Managing Roles", true);
}
