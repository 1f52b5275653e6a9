using OrchardCore.Security.Permissions;

namespace OrchardCore.Email;

/// <summary>The permission to manage mail settings.</summary>
public static class EmailPermissions
{
    public static readonly Permission ManageEmailSettings = new("ManageEmailSettings", "Manage Email Settings");
}

internal sealed class EmailPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([EmailPermissions.ManageEmailSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [EmailPermissions.ManageEmailSettings] }];
}
