using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Accounts.Workflows;

/// <summary>An event with one way out and nothing to set; its facts are in the workflow's input.</summary>
public abstract class CrmEvent : EventActivity
{
    protected CrmEvent(IStringLocalizer localizer) => S = localizer;

    protected IStringLocalizer S { get; }

    public override string Name => GetType().Name;

    public override LocalizedString Category => S["DevCrm"];

    /// <summary>When it happens and which input it brings.</summary>
    public abstract LocalizedString Description { get; }

    public override bool HasEditor => false;

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes("Done");
}
