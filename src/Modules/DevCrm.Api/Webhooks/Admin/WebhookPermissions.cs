using System.Collections.Generic;
using System.Threading.Tasks;
using OrchardCore;
using OrchardCore.Security.Permissions;

namespace DevCrm.Api.Webhooks.Admin;

/// <summary>Who may have other systems told of events.</summary>
public sealed class WebhookPermissions : IPermissionProvider
{
    /// <summary>Every event tells of customers, so to have this is as good as to see all of them.</summary>
    public static readonly Permission ManageWebhooks = new("ManageWebhooks", "Make webhook endpoints and see what is sent to them", isSecurityCritical: true);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageWebhooks]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageWebhooks] },
    ];
}
