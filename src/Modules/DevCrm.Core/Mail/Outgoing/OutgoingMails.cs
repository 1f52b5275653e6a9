using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail.Templates;
using OrchardCore.Modules;
using YesSql;
using IIdGenerator = OrchardCore.Entities.IIdGenerator;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>The stored mails.</summary>
internal sealed class OutgoingMails
{
    private readonly ISession _session;
    private readonly IIdGenerator _ids;
    private readonly IClock _clock;
    private readonly MailProtector _protector;

    public OutgoingMails(ISession session, IIdGenerator ids, IClock clock, MailProtector protector)
    {
        _session = session;
        _ids = ids;
        _clock = clock;
        _protector = protector;
    }

    public async Task<OutgoingMail> AddAsync(TemplatedMail mail, string language, RenderedMail content, CancellationToken cancellationToken)
    {
        var id = _ids.GenerateUniqueId();
        var now = _clock.UtcNow;
        var stored = new OutgoingMail
        {
            MailId = id,
            DedupeKey = mail.DedupeKey is { Length: > 0 } key ? DedupeKeys.Stored(key) : id,
            Event = mail.Event,
            Language = language,
            To = mail.To.Trim(),
            Subject = content.Subject,
            ProtectedHtml = _protector.Protect(content.Html),
            ProtectedText = _protector.Protect(content.Text),
            State = MailState.Queued,
            CreatedUtc = now,
            DueUtc = now,
        };
        await _session.SaveAsync(stored, cancellationToken: cancellationToken);
        return stored;
    }

    public Task<OutgoingMail?> FindAsync(string mailId, CancellationToken cancellationToken) =>
        _session.Query<OutgoingMail, OutgoingMailIndex>(index => index.MailId == mailId).FirstOrDefaultAsync(cancellationToken)!;

    public async Task<string?> FindByKeyAsync(string dedupeKey, CancellationToken cancellationToken)
    {
        var key = DedupeKeys.Stored(dedupeKey);
        var index = await _session.QueryIndex<OutgoingMailIndex>(row => row.DedupeKey == key).FirstOrDefaultAsync(cancellationToken);
        return index?.MailId;
    }

    public async Task<IReadOnlyList<string>> ListDueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = _clock.UtcNow;
        var due = await _session.QueryIndex<OutgoingMailIndex>(row => row.DueUtc != null && row.DueUtc <= now)
            .OrderBy(row => row.DueUtc)
            .Take(limit)
            .ListAsync(cancellationToken);
        return due.Select(row => row.MailId).ToArray();
    }

    public async Task<(IReadOnlyList<OutgoingMail> Mails, int Total)> SearchAsync(
        MailState? state, string? recipient, int skip, int take, CancellationToken cancellationToken)
    {
        var query = _session.Query<OutgoingMail, OutgoingMailIndex>();
        if (state is { } wanted)
        {
            var name = wanted.ToString();
            query = query.Where(row => row.State == name);
        }

        if (!string.IsNullOrWhiteSpace(recipient))
        {
            var text = recipient.Trim().ToLowerInvariant();
            query = query.Where(row => row.Recipient.Contains(text));
        }

        var total = await query.CountAsync(cancellationToken);
        var mails = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (mails.ToArray(), total);
    }
}
