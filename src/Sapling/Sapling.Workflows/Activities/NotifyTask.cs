using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Activities;

/// <summary>Shows a message to whoever caused the event.</summary>
public class NotifyTask : TaskActivity<NotifyTask>
{
    private readonly INotifier _notifier;
    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly IStringLocalizer S;
    private readonly HtmlEncoder _htmlEncoder;

    public NotifyTask(INotifier notifier, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<NotifyTask> localizer, HtmlEncoder htmlEncoder)
    {
        _notifier = notifier;
        _expressionEvaluator = expressionEvaluator;
        S = localizer;
        _htmlEncoder = htmlEncoder;
    }

    public override LocalizedString DisplayText => S["Notify Task"];
    public override LocalizedString Category => S["UI"];

    public NotifyType NotificationType { get => GetProperty(() => NotifyType.Success); set => SetProperty(value); }
    public WorkflowExpression<string> Message { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var message = await _expressionEvaluator.EvaluateAsync(Message, workflowContext, _htmlEncoder);
        // As data, not as a format: a message may hold braces.
        await _notifier.AddAsync(NotificationType, new LocalizedHtmlString("{0}", "{0}", isResourceNotFound: false, new HtmlString(message)));
        return Outcomes("Done");
    }
}
