using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows.Helpers;

namespace DevCrm.Licenses.Workflows;

/// <summary>The activities, where workflows are on.</summary>
[RequireFeatures("OrchardCore.Workflows")]
public sealed class WorkflowsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddActivity<LicenseIssuedEvent, LicenseIssuedEventDisplayDriver>();
        services.AddActivity<LicenseRenewedEvent, LicenseRenewedEventDisplayDriver>();
        services.AddActivity<LicenseExpiringEvent, LicenseExpiringEventDisplayDriver>();
        services.AddActivity<LicenseExpiredEvent, LicenseExpiredEventDisplayDriver>();
        services.AddActivity<LicenseSuspendedEvent, LicenseSuspendedEventDisplayDriver>();
        services.AddActivity<LicenseRevokedEvent, LicenseRevokedEventDisplayDriver>();
        services.AddActivity<LicenseUsageAlertEvent, LicenseUsageAlertEventDisplayDriver>();
        services.AddActivity<IssueLicenseTask, IssueLicenseTaskDisplayDriver>();
        services.AddActivity<RenewLicenseTask, RenewLicenseTaskDisplayDriver>();
        services.AddActivity<SuspendLicenseTask, SuspendLicenseTaskDisplayDriver>();
        services.AddActivity<ReinstateLicenseTask, ReinstateLicenseTaskDisplayDriver>();
        services.AddActivity<RevokeLicenseTask, RevokeLicenseTaskDisplayDriver>();
    }
}
