using DevCrm.Core.Workflows.Activities;
using DevCrm.Core.Workflows.Drivers;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows.Helpers;

namespace DevCrm.Core.Workflows;

/// <summary>The tasks this module gives to workflows.</summary>
[RequireFeatures("OrchardCore.Workflows")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddActivity<SendTemplatedEmailTask, SendTemplatedEmailTaskDisplayDriver>();
        services.AddActivity<CallWebhookTask, CallWebhookTaskDisplayDriver>();
        services.AddWebhookClient();
    }
}
