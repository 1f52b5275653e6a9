using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using DevCrm.Licenses.Validation.Revisions;
using DevCrm.Products.Models;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Activations;

/// <summary>Renews the leases of activations, in the session's transaction.</summary>
internal sealed class ActivationLeases
{
    private readonly ActivationWriter _writer;
    private readonly LicenseRevisions _revisions;
    private readonly IClock _clock;

    public ActivationLeases(ActivationWriter writer, LicenseRevisions revisions, IClock clock)
    {
        _writer = writer;
        _revisions = revisions;
        _clock = clock;
    }

    /// <summary>Renews the lease where there is one, and notes what the program says of itself.</summary>
    public Task RenewAsync(LicenseFacts license, Activation activation, ActivationRequest request, CancellationToken cancellationToken)
    {
        var isChange = EndOf(license, request, activation.LeaseEndsUtc) != activation.LeaseEndsUtc
            || (request.Name is not null && request.Name != activation.Name)
            || (request.Platform is not null && request.Platform != activation.Platform);
        return isChange ? WriteAsync(license, activation, activation.Slot, request, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Gives it another unit as well.</summary>
    public async Task MoveAsync(
        LicenseFacts license, Activation activation, int slot, ActivationRequest request, CancellationToken cancellationToken)
    {
        await WriteAsync(license, activation, slot, request, cancellationToken);
        await _revisions.TouchAsync(RevisionSubjects.Activation(activation.FingerprintKey), cancellationToken);
    }

    /// <summary>When a lease that is asked for now ends; never where the licence has none.</summary>
    /// <param name="license">Which says how long it lasts.</param>
    /// <param name="request">Which may need it longer.</param>
    /// <param name="current">The end it has.</param>
    public DateTime? EndOf(LicenseFacts license, ActivationRequest request, DateTime? current)
    {
        if (license.ActivationMode != ActivationMode.Floating)
        {
            return null;
        }

        var end = Milliseconds.Whole(_clock.UtcNow.AddMinutes(license.LeaseMinutes));
        end = request.AtLeastUntilUtc is { } least && least > end ? least : end;

        // A lease that was extended for a file is not shortened by a heartbeat.
        return current > end ? current : end;
    }

    private async Task WriteAsync(
        LicenseFacts license, Activation activation, int slot, ActivationRequest request, CancellationToken cancellationToken)
    {
        var (slotBefore, leaseBefore) = (activation.Slot, activation.LeaseEndsUtc);
        activation.Slot = slot;
        activation.LeaseEndsUtc = EndOf(license, request, leaseBefore);
        activation.Name = request.Name ?? activation.Name;
        activation.Platform = request.Platform ?? activation.Platform;
        activation.Address = request.Address ?? activation.Address;
        await _writer.RenewAsync(activation, slotBefore, leaseBefore, cancellationToken);
        _revisions.HoldUntilTheEnd(RevisionSubjects.Activation(activation.FingerprintKey));
    }
}
