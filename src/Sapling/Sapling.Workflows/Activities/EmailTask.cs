using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using OrchardCore.Email;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

/// <summary>Sends a mail through the site's email service.</summary>
internal sealed class EmailTask(IEmailService mails, IWorkflowExpressionEvaluator templates, IStringLocalizer<EmailTask> localizer, HtmlEncoder encoder)
    : BuiltInTask<EmailTask>(localizer)
{
    private enum MailMessageBodyFormat
    {
        All,
        Text,
        Html,
    }

    public override LocalizedString DisplayText => S["Email Task"];
    public override LocalizedString Category => S["Messaging"];
    public override string Icon => "bi-envelope";
    public override LocalizedString Description => S["Sends a mail."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("Recipients", Expression, S["Recipients"], "", S["With Liquid support, as all fields here."]) { InDesign = true },
        new("Subject", Expression, S["Subject"]) { InDesign = true },
        new("Author", Expression, S["From"]),
        new("Sender", Expression, S["Sender"]),
        new("ReplyTo", Expression, S["Reply to"]),
        new("Cc", Expression, S["Cc"]),
        new("Bcc", Expression, S["Bcc"]),
        new("BodyFormat", Choice, S["Body"], "All", null, Enum.GetNames<MailMessageBodyFormat>()),
        new("TextBody", Template, S["Text"]),
        new("HtmlBody", Template, S["HTML"]),
    ];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"], S["Failed"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        Task<string> Evaluate(string name, TextEncoder? with = null) => templates.EvaluateAsync(ExpressionOf<string>(name), workflowContext, with);

        var format = GetProperty(() => MailMessageBodyFormat.All, "BodyFormat");
        var author = await Evaluate("Author");
        var sender = await Evaluate("Sender");
        var message = new MailMessage
        {
            From = string.IsNullOrWhiteSpace(author) ? sender : author,
            Sender = sender,
            To = await Evaluate("Recipients"),
            Cc = await Evaluate("Cc"),
            Bcc = await Evaluate("Bcc"),
            ReplyTo = await Evaluate("ReplyTo"),
            Subject = (await Evaluate("Subject"))?.ReplaceLineEndings(" "),
            TextBody = format == MailMessageBodyFormat.Html ? null : await Evaluate("TextBody"),
            HtmlBody = format == MailMessageBodyFormat.Text ? null : await Evaluate("HtmlBody", encoder),
        };
        var result = await mails.SendAsync(message, cancellationToken: workflowContext.CancellationToken);
        workflowContext.LastResult = new { result.Succeeded, Errors = result.Errors.Select(error => error.Message.Value).ToArray() };
        return Outcomes(result.Succeeded ? "Done" : "Failed");
    }
}
