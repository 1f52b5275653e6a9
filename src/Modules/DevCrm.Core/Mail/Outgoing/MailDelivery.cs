using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail.Folder;
using Microsoft.Extensions.Logging;
using OrchardCore.Email;
using OrchardCore.Modules;
using YesSql;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>
/// Delivers one mail: claims it in a transaction of its own, sends, records the result. The claim is an update that
/// succeeds for one instance only, and is void after a lease, so that neither two send at once nor a crash loses a mail.
/// </summary>
internal sealed class MailDelivery
{
    private readonly ISession _session;
    private readonly OutgoingMails _mails;
    private readonly MailProtector _protector;
    private readonly IEmailService _email;
    private readonly IConfiguration _configuration;
    private readonly IClock _clock;
    private readonly ILogger<MailDelivery> _logger;

    public MailDelivery(
        ISession session,
        OutgoingMails mails,
        MailProtector protector,
        IEmailService email,
        IConfiguration configuration,
        IClock clock,
        ILogger<MailDelivery> logger)
    {
        _session = session;
        _mails = mails;
        _protector = protector;
        _email = email;
        _configuration = configuration;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>True when this call sent the mail.</summary>
    public async Task<bool> DeliverAsync(string mailId, CancellationToken cancellationToken)
    {
        var mail = await _mails.FindAsync(mailId, cancellationToken);
        if (mail is null || mail.DueUtc is null || mail.DueUtc > _clock.UtcNow || !await ClaimAsync(mail, cancellationToken))
        {
            return false;
        }

        var error = await SendAsync(mail, cancellationToken);
        await RecordAsync(mail, error, cancellationToken);
        return error is null;
    }

    private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        mail.State = MailState.Sending;
        mail.Attempts++;
        mail.DueUtc = _clock.UtcNow + RetrySchedule.Lease;
        try
        {
            await _session.SaveAsync(mail, checkConcurrency: true, cancellationToken: cancellationToken);
            await _session.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (ConcurrencyException)
        {
            _logger.LogDebug("Mail {MailId} was claimed by another instance.", mail.MailId);
            return false;
        }
    }

    private async Task<string?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _email.SendAsync(Message(mail), cancellationToken: cancellationToken);
            return result.Succeeded ? null : string.Join(" ", result.Errors.Select(error => error.Message?.Value));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _logger.LogError(exception, "Mail {MailId} could not be delivered.", mail.MailId);
            return exception.Message;
        }
    }

    private IdentifiedMailMessage Message(OutgoingMail mail) => new()
    {
        MailId = mail.MailId,
        CreatedUtc = mail.CreatedUtc,
        From = _configuration[MailFolder.FromKey],
        To = mail.To,
        Subject = mail.Subject,
        // The comment survives transports that give every delivery a Message-ID of their own.
        HtmlBody = _protector.Unprotect(mail.ProtectedHtml) + $"\n<!-- mail {mail.MailId} -->\n",
        TextBody = _protector.Unprotect(mail.ProtectedText),
    };

    private async Task RecordAsync(OutgoingMail mail, string? error, CancellationToken cancellationToken)
    {
        mail.LastError = error;
        if (error is null)
        {
            mail.State = MailState.Sent;
            mail.SentUtc = _clock.UtcNow;
            mail.DueUtc = null;
        }
        else if (RetrySchedule.DelayAfter(mail.Attempts) is { } delay)
        {
            mail.State = MailState.Queued;
            mail.DueUtc = _clock.UtcNow + delay;
        }
        else
        {
            mail.State = MailState.Failed;
            mail.DueUtc = null;
            _logger.LogError("Mail {MailId} was given up after {Attempts} tries: {Reason}", mail.MailId, mail.Attempts, error);
        }

        await _session.SaveAsync(mail, checkConcurrency: true, cancellationToken: cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
    }
}
