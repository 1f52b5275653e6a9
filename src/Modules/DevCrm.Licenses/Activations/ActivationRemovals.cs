using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Core.Events;
using DevCrm.Licenses.Validation.Revisions;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>Removes an activation in the current session and keeps a record of it.</summary>
internal sealed class ActivationRemovals
{
    private readonly ActivationWriter _writer;
    private readonly ISession _session;
    private readonly IBusinessEvents _events;
    private readonly IAuditTrail _audit;
    private readonly LicenseRevisions _revisions;
    private readonly IClock _clock;

    public ActivationRemovals(
        ActivationWriter writer, ISession session, IBusinessEvents events, IAuditTrail audit, LicenseRevisions revisions, IClock clock)
    {
        _writer = writer;
        _session = session;
        _events = events;
        _audit = audit;
        _revisions = revisions;
        _clock = clock;
    }

    public async Task RemoveAsync(
        Activation activation, string licenseNumber, ActivationRemover by, string? userId, CancellationToken cancellationToken)
    {
        await _writer.RemoveAsync(activation, cancellationToken);
        await _session.SaveAsync(
            new ActivationRemoval
            {
                ActivationId = activation.ActivationId,
                LicenseId = activation.LicenseId,
                Fingerprint = activation.Fingerprint,
                Name = activation.Name,
                By = by,
                UserId = userId,
                RemovedUtc = _clock.UtcNow,
            },
            cancellationToken: cancellationToken);
        await _revisions.TouchAsync(RevisionSubjects.Activation(activation.FingerprintKey), cancellationToken);
        if (by is ActivationRemover.Customer or ActivationRemover.Staff)
        {
            await _audit.RecordAsync(
                new AuditEntry(
                    LicensesConstants.LicenseType,
                    activation.LicenseId,
                    "ActivationRemoved",
                    new JsonObject { ["Fingerprint"] = activation.Fingerprint, ["Name"] = activation.Name },
                    Reason: by.ToString()),
                cancellationToken);
        }

        var data = ActivationFacts.Of(activation, licenseNumber);
        data["removedBy"] = by.ToString().ToLowerInvariant();
        await _events.RaiseAsync(
            new BusinessEvent(BusinessEventTypes.ActivationRemoved, activation.ActivationId, data, activation.LicenseId), cancellationToken);
    }
}
