using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Workflows;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>What the first publication of a licence means, whoever made it: number, key, audit and the event.</summary>
internal sealed class LicenseIssuance
{
    private readonly LicenseIdentity _identity;
    private readonly LicenseSchedule _schedule;
    private readonly LicenseEvents _events;
    private readonly LicenseReader _reader;
    private readonly IAuditTrail _audit;
    private readonly HashSet<string> _issuedNow = new(StringComparer.Ordinal);

    public LicenseIssuance(LicenseIdentity identity, LicenseSchedule schedule, LicenseEvents events, LicenseReader reader, IAuditTrail audit)
    {
        _identity = identity;
        _schedule = schedule;
        _events = events;
        _reader = reader;
        _audit = audit;
    }

    /// <summary>Before it is stored as published. False when it cannot be issued.</summary>
    public async Task<bool> PrepareAsync(LicensePart part)
    {
        if (!await _identity.EnsureAsync(part))
        {
            return false;
        }

        if (part.IssuedUtc is null)
        {
            part.IssuedUtc = _reader.UtcNow;
            _issuedNow.Add(part.ContentItem.ContentItemId);
        }

        await _schedule.RefreshAsync(part);
        part.Apply();
        return true;
    }

    /// <summary>After it was stored for the first time, as a draft or published.</summary>
    public Task TellCreatedAsync(LicensePart part) =>
        _events.TellAsync(BusinessEventTypes.LicenseCreated, part.ContentItem, part, default);

    /// <summary>After it was stored as published.</summary>
    public async Task AnnounceAsync(LicensePart part)
    {
        var item = part.ContentItem;
        if (!_issuedNow.Remove(item.ContentItemId))
        {
            return;
        }

        await _audit.RecordAsync(new AuditEntry(
            LicensesConstants.LicenseType,
            item.ContentItemId,
            "Issued",
            After: new JsonObject
            {
                ["LicenseNumber"] = part.LicenseNumber,
                ["AccountId"] = part.AccountId,
                ["PlanId"] = part.PlanId,
                ["Status"] = part.RecordedStatus.ToString(),
                ["EndDate"] = LicenseEvents.Date(part.EndUtc),
                ["Source"] = part.Source,
            }));
        await _events.RaiseAsync(nameof(LicenseIssuedEvent), item, part, default);
    }
}
