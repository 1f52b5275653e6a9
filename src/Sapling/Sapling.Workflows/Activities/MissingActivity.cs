using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Editing;

namespace Sapling.Workflows.Activities;

/// <summary>Stands for an activity that no enabled feature has: it can be seen and moved, and faults the run that reaches it.</summary>
internal sealed class MissingActivity : Activity, IBuiltInActivity
{
    private readonly IStringLocalizer S;

    public MissingActivity(IStringLocalizer localizer, ActivityRecord record) => (S, Record, Properties) = (localizer, record, record.Properties);

    public ActivityRecord Record { get; }

    public override string Name => nameof(MissingActivity);
    public override LocalizedString DisplayText => S["Missing Activity"];
    public override LocalizedString Category => S["Exceptions"];
    public string Icon => "bi-question-octagon";
    public LocalizedString Description => S["No enabled feature has this activity."];
    public IReadOnlyList<ActivityField> Fields => [];

    public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        throw new InvalidOperationException($"No enabled feature has the activity '{Record.Name}'.");
}
