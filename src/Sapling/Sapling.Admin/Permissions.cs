using OrchardCore;
using OrchardCore.Admin;
using OrchardCore.Security.Permissions;

namespace Sapling.Admin;

internal static class Permissions
{
    public static readonly Permission ManageFeatures = new("ManageFeatures", "Manage features");
    public static readonly Permission ApplyTheme = new("ApplyTheme", "Apply a Theme");
    public static readonly Permission ManageRecipes = new("ManageRecipes", "Manage recipes", isSecurityCritical: true);
    public static readonly Permission ManageBackgroundTasks = new("ManageBackgroundTasks", "Manage background tasks");
}

/// <summary>The permissions of the pages here; staff of every kind may enter the admin.</summary>
internal sealed class AdminPermissionProvider : IPermissionProvider
{
    private static readonly Permission[] _all =
    [
        AdminPermissions.AccessAdminPanel,
        AdminPermissions.ManageAdminSettings,
        Permissions.ManageFeatures,
        Permissions.ApplyTheme,
        Permissions.ManageRecipes,
        Permissions.ManageBackgroundTasks,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [
            new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all },
            .. new[]
            {
                OrchardCoreConstants.Roles.Editor, OrchardCoreConstants.Roles.Moderator, OrchardCoreConstants.Roles.Author, OrchardCoreConstants.Roles.Contributor,
            }.Select(role => new PermissionStereotype { Name = role, Permissions = [AdminPermissions.AccessAdminPanel] }),
        ];
}
