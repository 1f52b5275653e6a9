using System.Collections.Generic;
using System.Threading.Tasks;
using OrchardCore;
using OrchardCore.Security.Permissions;

namespace DevCrm.Campaigns;

/// <summary>Who looks after announcements.</summary>
public sealed class CampaignsPermissions : IPermissionProvider
{
    public static readonly Permission ManageReleaseAnnouncements = new("ManageReleaseAnnouncements", "See and resume announcements of releases");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageReleaseAnnouncements]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageReleaseAnnouncements] },
    ];
}
