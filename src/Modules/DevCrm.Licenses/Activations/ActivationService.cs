using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>Reads and removes activations.</summary>
internal sealed class ActivationService : IActivations
{
    private const int AllowanceDays = 365;

    private readonly ISession _session;
    private readonly ActivationReader _reader;
    private readonly ActivationWriter _writer;
    private readonly ActivationRemovals _removals;
    private readonly ILicenses _licenses;
    private readonly IClock _clock;

    public ActivationService(
        ISession session, ActivationReader reader, ActivationWriter writer, ActivationRemovals removals, ILicenses licenses, IClock clock)
    {
        _session = session;
        _reader = reader;
        _writer = writer;
        _removals = removals;
        _licenses = licenses;
        _clock = clock;
    }

    public async Task<IReadOnlyList<ActivationInfo>> ListAsync(string licenseId, CancellationToken cancellationToken = default) =>
        [.. (await _reader.ListAsync(licenseId, cancellationToken)).Select(Info)];

    public async Task<IReadOnlyList<ActivationInfo>> ListAsync(ActivationPage page, CancellationToken cancellationToken = default) =>
        [.. (await _reader.ListAsync(page, cancellationToken)).Select(Info)];

    public async Task<ActivationInfo?> GetAsync(string activationId, CancellationToken cancellationToken = default) =>
        await _reader.GetAsync(activationId, cancellationToken) is { } activation ? Info(activation) : null;

    public async Task<int?> RemovalsLeftAsync(string licenseId, CancellationToken cancellationToken = default)
    {
        if (await _licenses.GetAsync(licenseId, cancellationToken) is not { Plan.Part.RemovalsPerYear: { } allowance })
        {
            return null;
        }

        var since = _clock.UtcNow.AddDays(-AllowanceDays);
        const string customer = nameof(ActivationRemover.Customer);
        var used = await _session.QueryIndex<ActivationRemovalIndex>(row => row.LicenseId == licenseId && row.RemovedBy == customer && row.RemovedUtc > since)
            .CountAsync(cancellationToken);
        return Math.Max(0, allowance - used);
    }

    public async Task<RemoveActivationOutcome> RemoveAsync(
        string activationId, ActivationRemover by, string? userId = null, CancellationToken cancellationToken = default)
    {
        if (await _reader.GetAsync(activationId, cancellationToken) is not { } known)
        {
            return RemoveActivationOutcome.NotFound;
        }

        // Customers who press twice take turns, so that the allowance is counted right; what the first has removed the second no longer finds.
        await _writer.LockAsync(known.LicenseId, cancellationToken);
        if (await _writer.GetAsync(activationId, cancellationToken) is not { } activation)
        {
            return RemoveActivationOutcome.NotFound;
        }

        if (by == ActivationRemover.Customer && await RemovalsLeftAsync(activation.LicenseId, cancellationToken) == 0)
        {
            return RemoveActivationOutcome.AllowanceUsed;
        }

        var number = (await _licenses.GetAsync(activation.LicenseId, cancellationToken))?.Number ?? "";
        await _removals.RemoveAsync(activation, number, by, userId, cancellationToken);
        return RemoveActivationOutcome.Removed;
    }

    private static ActivationInfo Info(Activation activation) => new(
        activation.ActivationId,
        activation.LicenseId,
        activation.Fingerprint,
        activation.Name,
        activation.Platform,
        activation.Address,
        activation.ActivatedUtc,
        activation.SeenUtc is { } seen && seen > activation.ActivatedUtc ? seen : activation.ActivatedUtc,
        activation.LeaseEndsUtc);
}
