using System;
using System.Net.Mail;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>
/// Stores rendered mails in the caller's transaction and has them delivered after it: at once those that somebody may be waiting for,
/// by the minutely task what is more, so that work on thousands of licences does not wait for thousands of mails.
/// </summary>
internal sealed class MailQueue : ITemplatedMail
{
    private const int MostAtOnce = 10;

    private readonly EmailTemplates _templates;
    private readonly MailRenderer _renderer;
    private readonly OutgoingMails _mails;
    private readonly ILogger<MailQueue> _logger;
    private int _stored;

    public MailQueue(EmailTemplates templates, MailRenderer renderer, OutgoingMails mails, ILogger<MailQueue> logger)
    {
        _templates = templates;
        _renderer = renderer;
        _mails = mails;
        _logger = logger;
    }

    public async Task<QueuedMail> QueueAsync(TemplatedMail mail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mail);

        if (!IsAddress(mail.To))
        {
            return Refused(QueueOutcome.Invalid, mail, $"'{mail.To}' is not an email address.");
        }

        if (mail.DedupeKey is { Length: > 0 } key && await _mails.FindByKeyAsync(key, cancellationToken) is { } earlier)
        {
            return new QueuedMail(QueueOutcome.Duplicate, earlier);
        }

        var template = await _templates.FindAsync(mail.Event, mail.Language, cancellationToken);
        if (template is null)
        {
            return Refused(QueueOutcome.NoTemplate, mail, $"There is no published email template for the event {mail.Event}.");
        }

        if (_renderer.Faults(template) is { } faults)
        {
            return Refused(QueueOutcome.Invalid, mail, $"The template of {mail.Event} ({template.Language}) is not valid: {faults}");
        }

        var content = await _renderer.RenderAsync(template, mail.Model, cancellationToken);
        var stored = await _mails.AddAsync(mail, template.Language, content, cancellationToken);
        if (++_stored <= MostAtOnce)
        {
            DeliverAfterCommit(stored.MailId);
        }

        return new QueuedMail(QueueOutcome.Queued, stored.MailId);
    }

    internal static void DeliverAfterCommit(string mailId)
    {
        // Outside a scope (a tool, a test) the minutely task finds the mail.
        if (ShellScope.Current is not null)
        {
            ShellScope.AddDeferredTask(scope =>
                scope.ServiceProvider.GetRequiredService<MailDelivery>().DeliverAsync(mailId, CancellationToken.None));
        }
    }

    private QueuedMail Refused(QueueOutcome outcome, TemplatedMail mail, string error)
    {
        _logger.LogWarning("A mail for the event {Event} was not queued: {Reason}", mail.Event, error);
        return new QueuedMail(outcome, Error: error);
    }

    private static bool IsAddress(string address) =>
        address.Trim() is { Length: > 2 and <= OutgoingMailIndexProvider.RecipientLength } text
        && MailAddress.TryCreate(text, out var parsed)
        && string.Equals(parsed.Address, text, StringComparison.OrdinalIgnoreCase);
}
