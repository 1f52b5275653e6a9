using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Products.Workflows.Activities;

/// <summary>Denies the download; the person who asked sees the message.</summary>
public sealed class DenyDownloadTask : TaskActivity<DenyDownloadTask>
{
    private readonly IWorkflowExpressionEvaluator _evaluator;
    private readonly IStringLocalizer S;

    public DenyDownloadTask(IWorkflowExpressionEvaluator evaluator, IStringLocalizer<DenyDownloadTask> localizer)
    {
        _evaluator = evaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["Deny download"];

    public override LocalizedString Category => S["DevCrm"];

    public WorkflowExpression<string> Message
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var message = string.IsNullOrWhiteSpace(Message.Expression)
            ? ""
            : await _evaluator.EvaluateAsync(Message, workflowContext, NullHtmlEncoder.Default);
        workflowContext.Output[DownloadOutputs.Denied] = message ?? "";
        return Outcomes("Done");
    }
}
