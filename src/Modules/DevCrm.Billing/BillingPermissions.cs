using System.Collections.Generic;
using System.Threading.Tasks;
using OrchardCore.Security.Permissions;

namespace DevCrm.Billing;

/// <summary>Who may see and settle purchases.</summary>
public sealed class BillingPermissions : IPermissionProvider
{
    public static readonly Permission ManagePurchases = new("ManagePurchases", "Replay purchases and Stripe events", isSecurityCritical: true);

    public static readonly Permission ViewPurchases = new("ViewPurchases", "See purchases and Stripe events", [ManagePurchases]);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ViewPurchases, ManagePurchases]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = "Administrator", Permissions = [ManagePurchases] },
        new PermissionStereotype { Name = "Staff", Permissions = [ManagePurchases] },
    ];
}
