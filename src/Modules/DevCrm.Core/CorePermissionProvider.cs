using System.Collections.Generic;
using System.Threading.Tasks;
using OrchardCore;
using OrchardCore.Security.Permissions;

namespace DevCrm.Core;

/// <summary>Offers the permissions to the roles editor.</summary>
public sealed class CorePermissionProvider : IPermissionProvider
{
    private static readonly Permission[] _permissions =
    [
        CorePermissions.ManageMails,
        CorePermissions.ViewAuditTrail,
        CorePermissions.ViewSignIns,
        CorePermissions.ManageSignInSettings,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions },
    ];
}
