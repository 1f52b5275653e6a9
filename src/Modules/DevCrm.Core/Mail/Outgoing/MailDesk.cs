using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>What staff do with mails: look at them and try again.</summary>
public sealed class MailDesk
{
    private readonly OutgoingMails _mails;
    private readonly MailProtector _protector;
    private readonly ISession _session;
    private readonly IClock _clock;

    internal MailDesk(OutgoingMails mails, MailProtector protector, ISession session, IClock clock)
    {
        _mails = mails;
        _protector = protector;
        _session = session;
        _clock = clock;
    }

    public Task<(IReadOnlyList<OutgoingMail> Mails, int Total)> SearchAsync(
        MailState? state, string? recipient, int skip, int take, CancellationToken cancellationToken = default) =>
        _mails.SearchAsync(state, recipient, skip, take, cancellationToken);

    public Task<OutgoingMail?> FindAsync(string mailId, CancellationToken cancellationToken = default) =>
        _mails.FindAsync(mailId, cancellationToken);

    public (string Html, string Text) Read(OutgoingMail mail)
    {
        System.ArgumentNullException.ThrowIfNull(mail);
        return (_protector.Unprotect(mail.ProtectedHtml), _protector.Unprotect(mail.ProtectedText));
    }

    /// <summary>Queues a mail that is not delivered for an immediate try; false when it was sent or is being sent.</summary>
    public async Task<bool> RetryAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        System.ArgumentNullException.ThrowIfNull(mail);
        if (mail.State is MailState.Sent || (mail.State is MailState.Sending && mail.DueUtc > _clock.UtcNow))
        {
            return false;
        }

        mail.State = MailState.Queued;
        mail.Attempts = 0;
        mail.DueUtc = _clock.UtcNow;
        await _session.SaveAsync(mail, checkConcurrency: true, cancellationToken: cancellationToken);
        MailQueue.DeliverAfterCommit(mail.MailId);
        return true;
    }
}
