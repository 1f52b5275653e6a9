using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Email.Workflows
{
    public enum MailMessageBodyFormat
    {
        All,
        Text,
        Html,
    }
}

namespace OrchardCore.Email.Workflows.Activities
{
    /// <summary>Sends a mail through the site's email service.</summary>
    public class EmailTask : TaskActivity<EmailTask>
    {
        private readonly IEmailService _emailService;
        private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
        private readonly IStringLocalizer S;
        private readonly HtmlEncoder _htmlEncoder;

        public EmailTask(IEmailService emailService, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<EmailTask> localizer, HtmlEncoder htmlEncoder)
        {
            _emailService = emailService;
            _expressionEvaluator = expressionEvaluator;
            S = localizer;
            _htmlEncoder = htmlEncoder;
        }

        public override LocalizedString DisplayText => S["Email Task"];
        public override LocalizedString Category => S["Messaging"];

        public WorkflowExpression<string> Author { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> Sender { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> ReplyTo { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> Recipients { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> Cc { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> Bcc { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> Subject { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> HtmlBody { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public WorkflowExpression<string> TextBody { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
        public MailMessageBodyFormat BodyFormat { get => GetProperty(() => MailMessageBodyFormat.All); set => SetProperty(value); }

        public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"], S["Failed"]);

        public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
        {
            Task<string> Text(WorkflowExpression<string> expression) => _expressionEvaluator.EvaluateAsync(expression, workflowContext, null);
            var author = await Text(Author);
            var sender = await Text(Sender);
            var message = new MailMessage
            {
                From = string.IsNullOrWhiteSpace(author) ? sender : author,
                Sender = sender,
                To = await Text(Recipients),
                Cc = await Text(Cc),
                Bcc = await Text(Bcc),
                ReplyTo = await Text(ReplyTo),
                Subject = (await Text(Subject))?.ReplaceLineEndings(" "),
                TextBody = BodyFormat == MailMessageBodyFormat.Html ? null : await Text(TextBody),
                HtmlBody = BodyFormat == MailMessageBodyFormat.Text ? null : await _expressionEvaluator.EvaluateAsync(HtmlBody, workflowContext, _htmlEncoder),
            };
            var result = await _emailService.SendAsync(message, cancellationToken: workflowContext.CancellationToken);
            workflowContext.LastResult = new { result.Succeeded, Errors = result.Errors.Select(error => error.Message.Value).ToArray() };
            return Outcomes(result.Succeeded ? "Done" : "Failed");
        }
    }
}
