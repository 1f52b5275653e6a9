using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class ForEachTask(IWorkflowScriptEvaluator scripts, IWorkflowExpressionEvaluator templates, IStringLocalizer<ForEachTask> localizer)
    : ScriptedTask<ForEachTask>(scripts, templates, localizer)
{
    public override LocalizedString DisplayText => S["For Each Task"];
    public override LocalizedString Category => S["Control Flow"];
    public override string Icon => "bi-list-ol";
    public override LocalizedString Description => S["Repeats for each item of a list."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        Syntax,
        new("Enumerable", Expression, S["List"], "", S["JavaScript that gives a list."]) { InDesign = true },
        new("LiquidEnumerable", Expression, S["List in Liquid"], "", S["A template that writes a JSON list."]),
        new("LoopVariableName", Text, S["Name of the loop's property"], "x"),
    ];

    /// <summary>The item that is next, kept with the run.</summary>
    private int Index { get => GetProperty(() => 0); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Iterate"], S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var items = (await ReadAsync(workflowContext)).ToList();
        if (Index >= items.Count)
        {
            Index = 0;
            return Outcomes("Done");
        }

        workflowContext.Properties[TextOf("LoopVariableName", "x")] = items[Index];
        workflowContext.LastResult = items[Index];
        Index++;
        return Outcomes("Iterate");
    }

    private async Task<IEnumerable<object>> ReadAsync(WorkflowExecutionContext context)
    {
        if (!IsLiquid)
        {
            return await EvaluateAsync<IEnumerable<object>>("Enumerable", "", context) ?? [];
        }

        var text = (await EvaluateLiquidAsync<object>("LiquidEnumerable", context))?.ToString();
        return string.IsNullOrEmpty(text) ? [] : JNode.Parse(text).ToObject<List<object>>() ?? [];
    }
}
