using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Workflows;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Expiry;

/// <summary>Does for one licence what the calendar asks: status, reminder, next date, all in the current transaction.</summary>
internal sealed class LicenseExpiry
{
    private readonly ISession _session;
    private readonly LicenseReader _reader;
    private readonly LicenseSchedule _schedule;
    private readonly LicenseEffects _effects;
    private readonly LicenseEvents _events;
    private readonly IAuditTrail _audit;

    public LicenseExpiry(
        ISession session, LicenseReader reader, LicenseSchedule schedule, LicenseEffects effects, LicenseEvents events, IAuditTrail audit)
    {
        _session = session;
        _reader = reader;
        _schedule = schedule;
        _effects = effects;
        _events = events;
        _audit = audit;
    }

    public async Task ProcessAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (!item.TryGet<LicensePart>(out var part))
        {
            return;
        }

        var settings = await _reader.SettingsAsync();
        var terms = await _reader.TermsAsync(part, cancellationToken);
        var occasion = LicenseOccasions.Due(part, terms, settings, _reader.UtcNow);
        part.HandledUntilUtc = _reader.UtcNow;
        part.HandledEndUtc = part.EndUtc;

        var status = await _schedule.RefreshAsync(part, cancellationToken);
        part.Apply();

        // Only what is recorded changes, and no handler has to hear of it: no new version, no UpdateAsync. What somebody else has
        // changed since it was read is not written over.
        await _session.SaveAsync(item, checkConcurrency: true, cancellationToken: cancellationToken);
        await RecordAsync(item, part, status, cancellationToken);
        if (occasion is { } due)
        {
            await RemindAsync(item, part, due, cancellationToken);
        }
    }

    private Task RecordAsync(ContentItem item, LicensePart part, StatusChange status, CancellationToken cancellationToken) =>
        status.IsChange
            ? _audit.RecordAsync(
                new AuditEntry(
                    LicensesConstants.LicenseType,
                    item.ContentItemId,
                    "StatusChanged",
                    new JsonObject { ["Status"] = status.Before.ToString() },
                    new JsonObject { ["Status"] = status.After.ToString(), ["EndDate"] = LicenseEvents.Date(part.EndUtc) },
                    "calendar"),
                cancellationToken)
            : Task.CompletedTask;

    private async Task RemindAsync(ContentItem item, LicensePart part, Occasion due, CancellationToken cancellationToken)
    {
        var days = due.Days.ToString(CultureInfo.InvariantCulture);
        var key = LicenseEffects.OccasionKey(item.ContentItemId, part.EndUtc!.Value, due.Expires ? "expired" : days);
        if (await _effects.FindAsync(key, cancellationToken) is not null)
        {
            return;
        }

        await _effects.AddAsync(key, item.ContentItemId, cancellationToken);
        await _events.RaiseAsync(
            due.Expires ? nameof(LicenseExpiredEvent) : nameof(LicenseExpiringEvent), item, part, cancellationToken, ("Days", days));
    }
}
