using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Activities;

/// <summary>Goes on with every branch it names.</summary>
public class ForkTask : TaskActivity<ForkTask>
{
    private readonly IStringLocalizer S;

    public ForkTask(IStringLocalizer<ForkTask> localizer) => S = localizer;

    public override LocalizedString DisplayText => S["Fork Task"];
    public override LocalizedString Category => S["Control Flow"];

    public IList<string> Forks { get => GetProperty(() => new List<string>()); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(Forks.Select(fork => S[fork]));

    public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(Forks);
}
