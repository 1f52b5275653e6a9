using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class SetPropertyTask(IWorkflowScriptEvaluator scripts, IWorkflowExpressionEvaluator templates, IStringLocalizer<SetPropertyTask> localizer)
    : ScriptedTask<SetPropertyTask>(scripts, templates, localizer)
{
    public override LocalizedString DisplayText => S["Set Property Task"];
    public override LocalizedString Category => S["Primitives"];
    public override string Icon => "bi-pencil";
    public override LocalizedString Description => S["Keeps a value for later activities."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("PropertyName", Text, S["Name of the property"]) { InDesign = true },
        Syntax,
        new("Value", Expression, S["Value"], "", S["JavaScript."]) { InDesign = true },
        new("LiquidValue", Expression, S["Value in Liquid"]),
    ];

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var name = TextOf("PropertyName") is { Length: > 0 } given ? given : throw new InvalidOperationException("The activity does not say which property to set.");
        workflowContext.Properties[name] = await EvaluateAsync<object>("Value", "LiquidValue", workflowContext);
        return Outcomes("Done");
    }
}
