using DevCrm.Products.Downloads;
using DevCrm.Products.Services;
using DevCrm.Products.Workflows.Activities;
using DevCrm.Products.Workflows.Drivers;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows.Helpers;

namespace DevCrm.Products.Workflows;

/// <summary>The events and tasks this module gives to workflows.</summary>
[RequireFeatures("OrchardCore.Workflows")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddActivity<ReleasePublishedEvent, ReleasePublishedEventDisplayDriver>();
        services.AddActivity<PackageDownloadRequestedEvent, PackageDownloadRequestedEventDisplayDriver>();
        services.AddActivity<AllowDownloadTask, AllowDownloadTaskDisplayDriver>();
        services.AddActivity<DenyDownloadTask, DenyDownloadTaskDisplayDriver>();
        services.AddScoped<IDownloadVeto, WorkflowDownloadVeto>();
        services.AddScoped<IReleaseAnnouncer, WorkflowReleaseAnnouncer>();
    }
}
