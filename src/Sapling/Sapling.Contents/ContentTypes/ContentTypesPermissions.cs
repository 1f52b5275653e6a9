using OrchardCore;
using OrchardCore.Security.Permissions;

namespace Sapling.Contents.ContentTypes;

internal sealed class ContentTypesPermissions : IPermissionProvider
{
    public static readonly Permission View = new("ViewContentTypes", "View content types.");
    public static readonly Permission Edit = new("EditContentTypes", "Edit content types.", isSecurityCritical: true);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([View, Edit]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [View, Edit] }];
}
