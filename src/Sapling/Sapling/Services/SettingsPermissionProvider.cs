using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace Sapling.Services;

internal sealed class SettingsPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync()
        => Task.FromResult<IEnumerable<Permission>>([SettingsPermissions.ManageSettings, SettingsPermissions.ManageGroupSettings, StandardPermissions.SiteOwner]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCore.OrchardCoreConstants.Roles.Administrator, Permissions = [SettingsPermissions.ManageSettings, SettingsPermissions.ManageGroupSettings, StandardPermissions.SiteOwner] },
    ];
}
