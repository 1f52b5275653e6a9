using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Products.Workflows.Activities;

/// <summary>Somebody who may have a package asks for it; the workflow can deny it. It is waited for, so it should be short.</summary>
public sealed class PackageDownloadRequestedEvent : EventActivity
{
    private readonly IStringLocalizer S;

    public PackageDownloadRequestedEvent(IStringLocalizer<PackageDownloadRequestedEvent> localizer) => S = localizer;

    public override string Name => nameof(PackageDownloadRequestedEvent);

    public override LocalizedString DisplayText => S["Package download requested"];

    public override LocalizedString Category => S["DevCrm"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes("Done");
}
