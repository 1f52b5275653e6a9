using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Timeline;

/// <summary>Tells a licence's life from the audit trail and, for what is to come, from its dates.</summary>
public sealed class LicenseTimeline
{
    private const int MaxRecords = 500;

    private readonly AuditSearch _audit;
    private readonly LicenseReader _reader;
    private readonly IEnumerable<ITimelineSource> _sources;

    internal LicenseTimeline(AuditSearch audit, LicenseReader reader, IEnumerable<ITimelineSource> sources)
    {
        _audit = audit;
        _reader = reader;
        _sources = sources;
    }

    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(License license, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(license);
        var (records, _) = await _audit.FindAsync(LicensesConstants.LicenseType, license.Id, null, null, 0, MaxRecords, cancellationToken);
        var entries = records.Select(Entry).OfType<TimelineEntry>().ToList();
        if (license.Item.CreatedUtc is { } created)
        {
            entries.Add(new TimelineEntry(TimelineKind.Created, created, license.Item.Author ?? "", null));
        }

        if (license.Part.IssuedUtc is { } issued && license.Part.Source.StartsWith("purchase:", StringComparison.Ordinal))
        {
            entries.Add(new TimelineEntry(TimelineKind.Purchased, issued, "", license.Part.Billing.PurchaseId));
        }

        foreach (var source in _sources)
        {
            entries.AddRange(await source.ListAsync(license, cancellationToken));
        }

        entries.AddRange(await ToComeAsync(license));
        return [.. entries.OrderByDescending(entry => entry.AtUtc).ThenByDescending(entry => entry.Kind)];
    }

    private static TimelineEntry? Entry(AuditRecord record) =>
        KindOf(record) is { } kind ? new TimelineEntry(kind, record.CreatedUtc, record.UserName, record.Reason, record.Before, record.After) : null;

    private static TimelineKind? KindOf(AuditRecord record) => record.Event switch
    {
        "Issued" => TimelineKind.Issued,
        "Renewed" => TimelineKind.Renewed,
        "Extended" => TimelineKind.Extended,
        "Upgraded" => TimelineKind.Upgraded,
        "Transferred" => TimelineKind.Transferred,
        "KeyRegenerated" => TimelineKind.KeyRegenerated,
        "KeyRevealed" or "KeyShown" => TimelineKind.KeyShown,
        "Suspended" => TimelineKind.Suspended,
        "Reinstated" => TimelineKind.Reinstated,
        "Revoked" => TimelineKind.Revoked,
        "StatusChanged" => record.After?["Status"]?.ToString() switch
        {
            nameof(LicenseStatus.Expiring) => TimelineKind.Expiring,
            nameof(LicenseStatus.Expired) => TimelineKind.Expired,
            _ => TimelineKind.Changed,
        },
        _ => TimelineKind.Changed,
    };

    private async Task<IEnumerable<TimelineEntry>> ToComeAsync(License license)
    {
        if (license.Status is not (LicenseStatus.Active or LicenseStatus.Expiring) || license.EndUtc is null)
        {
            return [];
        }

        var settings = await _reader.SettingsAsync();
        (TimelineKind Kind, DateTime? At)[] moments =
        [
            (TimelineKind.Expiring, LicenseStatuses.Later(license.EndUtc, -settings.ExpiringDays)),
            (TimelineKind.Expired, LicenseStatuses.AccessEndsUtc(license.Part, license.Terms)),
        ];
        return moments.Where(moment => moment.At > _reader.UtcNow)
            .Select(moment => new TimelineEntry(moment.Kind, moment.At!.Value, "", null) { IsToCome = true });
    }
}
