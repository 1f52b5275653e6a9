using System;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Workflows;
using DevCrm.Products.Models;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>
/// Changes the state of a licence in place, on the published version and on a draft beside it: otherwise publishing that draft
/// would undo a suspension. Each change is audited and raises its event in the same transaction.
/// </summary>
internal sealed class LicenseChanges
{
    private readonly IContentManager _contentManager;
    private readonly LicenseSchedule _schedule;
    private readonly LicenseReader _reader;
    private readonly LicenseEffects _effects;
    private readonly LicenseEvents _events;
    private readonly IAuditTrail _audit;
    private readonly IHttpContextAccessor _httpContext;

    public LicenseChanges(
        IContentManager contentManager,
        LicenseSchedule schedule,
        LicenseReader reader,
        LicenseEffects effects,
        LicenseEvents events,
        IAuditTrail audit,
        IHttpContextAccessor httpContext)
    {
        _contentManager = contentManager;
        _schedule = schedule;
        _reader = reader;
        _effects = effects;
        _events = events;
        _audit = audit;
        _httpContext = httpContext;
    }

    public Task<LicenseChange> SuspendAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Suspended", reason, nameof(LicenseSuspendedEvent), part =>
        {
            if (part.Revocation is not null || part.Suspension is not null)
            {
                return part.Revocation is not null ? LicenseChange.Refused : LicenseChange.Unchanged;
            }

            part.Suspension = Hold(reason);
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> ReinstateAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Reinstated", reason, raise: null, part =>
        {
            if (part.Revocation is not null || part.Suspension is null)
            {
                return part.Revocation is not null ? LicenseChange.Refused : LicenseChange.Unchanged;
            }

            part.Suspension = null;
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> RevokeAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Revoked", reason, nameof(LicenseRevokedEvent), part =>
        {
            if (part.Revocation is not null)
            {
                return LicenseChange.Unchanged;
            }

            part.Revocation = Hold(reason);
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> ActivateAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Activated", reason, raise: null, part =>
        {
            if (part.Revocation is not null || !part.Pending)
            {
                return part.Revocation is not null ? LicenseChange.Refused : LicenseChange.Unchanged;
            }

            part.Pending = false;
            return LicenseChange.Done;
        }, cancellationToken);

    public async Task<LicenseChange> RenewAsync(string licenseId, string paymentId, DateTime? endUtc, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(paymentId);

        var key = LicenseEffects.RenewalKey(licenseId, paymentId);
        if (await _effects.FindAsync(key, cancellationToken) is not null)
        {
            return LicenseChange.Unchanged;
        }

        if (await _reader.ReadAsync(await _contentManager.GetAsync(licenseId), cancellationToken) is not { } license)
        {
            return LicenseChange.NotFound;
        }

        var newEnd = endUtc ?? EndByPlan(license);
        var change = await ChangeAsync(licenseId, "Renewed", "payment " + paymentId, nameof(LicenseRenewedEvent), part =>
        {
            if (part.Revocation is not null || part.EndUtc is not { } end || newEnd is not { } later)
            {
                return LicenseChange.Refused;
            }

            // Payments can be told out of order; an earlier period never shortens what a later one has paid.
            part.EndUtc = later > end ? later : end;
            part.Pending = false;
            return LicenseChange.Done;
        }, cancellationToken);
        if (change == LicenseChange.Done)
        {
            await _effects.AddAsync(key, licenseId, cancellationToken);
        }

        return change;
    }

    private DateTime? EndByPlan(License license) =>
        license is { Plan.Part: { TermUnit: not TermUnit.Perpetual } plan, Part.EndUtc: { } end }
            ? TermCalendar.Renew(license.Part.StartUtc, end, plan.TermUnit, plan.TermLength, plan.RenewalBasis, _reader.UtcNow)
            : null;

    private async Task<LicenseChange> ChangeAsync(
        string licenseId,
        string eventName,
        string reason,
        string? raise,
        Func<LicensePart, LicenseChange> change,
        CancellationToken cancellationToken)
    {
        if (await _contentManager.GetAsync(licenseId) is not { ContentType: LicensesConstants.LicenseType } item
            || !item.TryGet<LicensePart>(out var part))
        {
            return LicenseChange.NotFound;
        }

        var before = Facts(part);
        var outcome = change(part);
        if (outcome != LicenseChange.Done)
        {
            return outcome;
        }

        var status = await _schedule.RefreshAsync(part, cancellationToken);
        part.Apply();
        await _contentManager.UpdateAsync(item);
        await ChangeDraftAsync(item, change);

        before["Status"] = status.Before.ToString();
        var after = Facts(part);
        after["Status"] = status.After.ToString();
        await _audit.RecordAsync(new AuditEntry(LicensesConstants.LicenseType, licenseId, eventName, before, after, reason), cancellationToken);
        if (raise is not null)
        {
            await _events.RaiseAsync(raise, item, part, cancellationToken, ("Reason", reason));
        }
        else if (eventName == "Reinstated")
        {
            await _events.TellAsync(BusinessEventTypes.LicenseReinstated, item, part, cancellationToken);
        }

        return LicenseChange.Done;
    }

    private async Task ChangeDraftAsync(ContentItem published, Func<LicensePart, LicenseChange> change)
    {
        var latest = await _contentManager.GetAsync(published.ContentItemId, VersionOptions.Latest);
        if (latest is null
            || string.Equals(latest.ContentItemVersionId, published.ContentItemVersionId, StringComparison.Ordinal)
            || !latest.TryGet<LicensePart>(out var draft))
        {
            return;
        }

        change(draft);
        draft.Apply();
        await _contentManager.UpdateAsync(latest);
    }

    private LicenseHold Hold(string reason) => new()
    {
        Reason = reason.Trim(),
        SinceUtc = _reader.UtcNow,
        UserId = _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier),
    };

    private static JsonObject Facts(LicensePart part) => new() { ["EndDate"] = LicenseEvents.Date(part.EndUtc) };
}
