using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class LogTask(ILogger<LogTask> logger, IWorkflowExpressionEvaluator templates, IStringLocalizer<LogTask> localizer) : BuiltInTask<LogTask>(localizer)
{
    public override LocalizedString DisplayText => S["Log Task"];
    public override LocalizedString Category => S["Primitives"];
    public override string Icon => "bi-journal-text";
    public override LocalizedString Description => S["Writes to the log."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("LogLevel", Choice, S["Level"], "Information", null, Enum.GetNames<LogLevel>()),
        new("Text", Expression, S["Text"], "", S["With Liquid support."]) { InDesign = true },
    ];

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        logger.Log(GetProperty(() => LogLevel.Information, nameof(LogLevel)), "{Text}", await templates.EvaluateAsync(ExpressionOf<string>("Text"), workflowContext, null));
        return Outcomes("Done");
    }
}
