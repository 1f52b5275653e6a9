using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Products.Workflows.Activities;

/// <summary>Says that this workflow has no objection. It cannot allow what the rules do not.</summary>
public sealed class AllowDownloadTask : TaskActivity<AllowDownloadTask>
{
    private readonly IStringLocalizer S;

    public AllowDownloadTask(IStringLocalizer<AllowDownloadTask> localizer) => S = localizer;

    public override LocalizedString DisplayText => S["Allow download"];

    public override LocalizedString Category => S["DevCrm"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        workflowContext.Output[DownloadOutputs.Allowed] = true;
        return Outcomes("Done");
    }
}
