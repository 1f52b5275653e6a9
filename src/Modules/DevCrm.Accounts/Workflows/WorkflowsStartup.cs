using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows.Helpers;

namespace DevCrm.Accounts.Workflows;

/// <summary>The activities, where workflows are on.</summary>
[RequireFeatures("OrchardCore.Workflows")]
public sealed class WorkflowsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddActivity<FindOrCreateAccountTask, FindOrCreateAccountTaskDisplayDriver>();
        services.AddActivity<InviteToPortalTask, InviteToPortalTaskDisplayDriver>();
        services.AddActivity<InvitationAcceptedEvent, InvitationAcceptedEventDisplayDriver>();
    }
}
