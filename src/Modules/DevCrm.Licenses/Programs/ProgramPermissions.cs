using System.Collections.Generic;
using System.Threading.Tasks;
using OrchardCore;
using OrchardCore.Security.Permissions;

namespace DevCrm.Licenses.Programs;

/// <summary>What the API for programs lets people see and do in the admin.</summary>
public sealed class ProgramPermissions : IPermissionProvider
{
    public static readonly Permission ViewLicenseAttempts = new("ViewLicenseAttempts", "See which programs asked for licences");

    public static readonly Permission ManageSigningKeys = new("ManageSigningKeys", "Rotate and withdraw the signing keys of licence files", isSecurityCritical: true);

    private static readonly Permission[] _permissions = [ViewLicenseAttempts, ManageSigningKeys];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions },
    ];
}
