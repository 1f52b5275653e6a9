using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Products.Workflows.Activities;

/// <summary>A release was published for the first time. Input: ReleaseId, ProductId, Version, Channel.</summary>
public sealed class ReleasePublishedEvent : EventActivity
{
    private readonly IStringLocalizer S;

    public ReleasePublishedEvent(IStringLocalizer<ReleasePublishedEvent> localizer) => S = localizer;

    public override string Name => nameof(ReleasePublishedEvent);

    public override LocalizedString DisplayText => S["Release published"];

    public override LocalizedString Category => S["DevCrm"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes("Done");
}
