using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Events;

/// <summary>Happens when another workflow fails.</summary>
public class WorkflowFaultEvent : EventActivity
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IStringLocalizer _localizer;

    public WorkflowFaultEvent(IStringLocalizer<WorkflowFaultEvent> stringLocalizer, IWorkflowScriptEvaluator scriptEvaluator)
    {
        _localizer = stringLocalizer;
        _scriptEvaluator = scriptEvaluator;
    }

    public override string Name => nameof(WorkflowFaultEvent);
    public override LocalizedString DisplayText => _localizer["Catch Workflow Fault Event"];
    public override LocalizedString Category => _localizer["Background"];

    /// <summary>JavaScript that says whether this fault is of interest; empty means that every one is.</summary>
    public WorkflowExpression<bool> ErrorFilter { get => GetProperty(() => new WorkflowExpression<bool>()); set => SetProperty(value); }

    public override async Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        string.IsNullOrWhiteSpace(ErrorFilter.Expression) || await _scriptEvaluator.EvaluateAsync(ErrorFilter, workflowContext);

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(_localizer["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes("Done");
}
