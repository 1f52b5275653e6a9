using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Core.Mail;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Core.Workflows.Activities;

/// <summary>Queues the mail of an event, in the transaction of the workflow.</summary>
public sealed class SendTemplatedEmailTask : TaskActivity<SendTemplatedEmailTask>
{
    private readonly ITemplatedMail _mail;
    private readonly IWorkflowExpressionEvaluator _evaluator;
    private readonly ILogger<SendTemplatedEmailTask> _logger;
    private readonly IStringLocalizer S;

    public SendTemplatedEmailTask(
        ITemplatedMail mail,
        IWorkflowExpressionEvaluator evaluator,
        ILogger<SendTemplatedEmailTask> logger,
        IStringLocalizer<SendTemplatedEmailTask> localizer)
    {
        _mail = mail;
        _evaluator = evaluator;
        _logger = logger;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["Send templated email"];

    public override LocalizedString Category => S["DevCrm"];

    /// <summary>The event whose template is used.</summary>
    public WorkflowExpression<string> Event
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    public WorkflowExpression<string> Recipient
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    public WorkflowExpression<string> Language
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    /// <summary>A JSON object, put over the workflow's properties and input, which the template sees anyway.</summary>
    public WorkflowExpression<string> Model
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    /// <summary>Equal keys are one mail; without a key each run of this task sends one.</summary>
    public WorkflowExpression<string> DedupeKey
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"], S["Failed"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var model = WorkflowModel.Of(workflowContext.Properties, workflowContext.Input);
        var json = await EvaluateAsync(Model, workflowContext);
        if (json.Length > 0 && WorkflowModel.Merge(model, json) is { } fault)
        {
            _logger.LogError("The model of a mail in workflow {WorkflowId} is not usable: {Reason}", workflowContext.WorkflowId, fault);
            workflowContext.LastResult = fault;
            return Outcomes("Failed");
        }

        var mail = new TemplatedMail(
            await EvaluateAsync(Event, workflowContext),
            await EvaluateAsync(Recipient, workflowContext),
            model,
            NullIfEmpty(await EvaluateAsync(Language, workflowContext)),
            NullIfEmpty(await EvaluateAsync(DedupeKey, workflowContext)));
        var result = await _mail.QueueAsync(mail, workflowContext.CancellationToken);
        workflowContext.LastResult = result.Error ?? result.MailId;
        return Outcomes(result.Succeeded ? "Done" : "Failed");
    }

    private async Task<string> EvaluateAsync(WorkflowExpression<string> expression, WorkflowExecutionContext context) =>
        string.IsNullOrWhiteSpace(expression?.Expression)
            ? ""
            : (await _evaluator.EvaluateAsync(expression, context, NullHtmlEncoder.Default))?.Trim() ?? "";

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
