using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Operations;

/// <summary>
/// Changes a licence in place, on the published version and on a draft beside it: otherwise publishing that draft would undo a
/// suspension. Each change is audited and raises its events in the same transaction.
/// </summary>
internal sealed class LicenseChanger
{
    public const int MaxReasonLength = 500;

    private readonly IContentManager _contentManager;
    private readonly LicenseSchedule _schedule;
    private readonly LicenseReader _reader;
    private readonly LicenseEvents _events;
    private readonly IAuditTrail _audit;
    private readonly IStringLocalizer S;

    public LicenseChanger(
        IContentManager contentManager,
        LicenseSchedule schedule,
        LicenseReader reader,
        LicenseEvents events,
        IAuditTrail audit,
        IStringLocalizer<LicenseChanger> localizer)
    {
        _contentManager = contentManager;
        _schedule = schedule;
        _reader = reader;
        _events = events;
        _audit = audit;
        S = localizer;
    }

    public DateTime UtcNow => _reader.UtcNow;

    /// <summary>The published licence, for operations that must know it before they decide.</summary>
    public async Task<License?> ReadAsync(string licenseId, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(licenseId) ? null : await _reader.ReadAsync(await _contentManager.GetAsync(licenseId), cancellationToken);

    public LicenseChange RefuseRevoked() => LicenseChange.Refused(S["The licence is revoked for good."]);

    public async Task<LicenseChange> ChangeAsync(string licenseId, LicenseOperation operation, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(operation.Reason) || operation.Reason.Trim().Length > MaxReasonLength)
        {
            return LicenseChange.Refused(S["Give a reason of at most {0} characters.", MaxReasonLength]);
        }

        if (await _contentManager.GetAsync(licenseId) is not { ContentType: LicensesConstants.LicenseType } item
            || !item.TryGet<LicensePart>(out var part))
        {
            return LicenseChange.NotFound;
        }

        var before = LicenseDifferences.Of(part);
        var outcome = operation.Apply(part);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        var status = await _schedule.RefreshAsync(part, cancellationToken);
        part.Apply();
        await _contentManager.UpdateAsync(item);
        await ChangeDraftAsync(item, operation);

        await RecordAsync(licenseId, operation, LicenseDifferences.Between(before, LicenseDifferences.Of(part)), status, cancellationToken);
        await TellAsync(item, part, operation, cancellationToken);
        return LicenseChange.Done;
    }

    private Task RecordAsync(
        string licenseId,
        LicenseOperation operation,
        (JsonObject Before, JsonObject After) change,
        StatusChange status,
        CancellationToken cancellationToken)
    {
        change.Before["Status"] = status.Before.ToString();
        change.After["Status"] = status.After.ToString();
        foreach (var (name, value) in operation.Facts ?? [])
        {
            change.After[name] = value?.DeepClone();
        }

        var entry = new AuditEntry(LicensesConstants.LicenseType, licenseId, operation.Name, change.Before, change.After, operation.Reason.Trim());
        return _audit.RecordAsync(entry, cancellationToken);
    }

    /// <summary>A workflow event brings its business event along.</summary>
    private Task TellAsync(ContentItem item, LicensePart part, LicenseOperation operation, CancellationToken cancellationToken)
    {
        if (operation.WorkflowEvent is { } workflowEvent)
        {
            return _events.RaiseAsync(workflowEvent, item, part, cancellationToken, ("Reason", operation.Reason.Trim()));
        }

        return operation.BusinessEvent is { } businessEvent
            ? _events.TellAsync(businessEvent, item, part, cancellationToken)
            : Task.CompletedTask;
    }

    private async Task ChangeDraftAsync(ContentItem published, LicenseOperation operation)
    {
        var latest = await _contentManager.GetAsync(published.ContentItemId, VersionOptions.Latest);
        if (latest is null
            || string.Equals(latest.ContentItemVersionId, published.ContentItemVersionId, StringComparison.Ordinal)
            || !latest.TryGet<LicensePart>(out var draft))
        {
            return;
        }

        operation.Apply(draft);
        draft.Apply();
        await _contentManager.UpdateAsync(latest);
    }
}
