using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using OrchardCore.Data;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace DevCrm.Licenses.Activations;

/// <summary>Reads and removes activations.</summary>
internal sealed class ActivationService : IActivations
{
    private const int AllowanceDays = 365;

    private readonly ISession _session;
    private readonly IDbConnectionAccessor _connections;
    private readonly ActivationTables _tables;
    private readonly ActivationRemovals _removals;
    private readonly ILicenses _licenses;
    private readonly IClock _clock;

    public ActivationService(
        ISession session, IDbConnectionAccessor connections, ActivationRemovals removals, ILicenses licenses, IClock clock)
    {
        _session = session;
        _connections = connections;
        _tables = new ActivationTables(session.Store.Configuration);
        _removals = removals;
        _licenses = licenses;
        _clock = clock;
    }

    public async Task<IReadOnlyList<ActivationInfo>> ListAsync(string licenseId, CancellationToken cancellationToken = default)
    {
        var activations = await _session.Query<Activation, ActivationIndex>(row => row.LicenseId == licenseId).ListAsync(cancellationToken);
        var seen = await SeenAsync(_tables.ReadSeenOfLicense, cancellationToken, ("LicenseId", licenseId));
        return activations
            .OrderBy(activation => activation.ActivatedUtc).ThenBy(activation => activation.Id)
            .Select(activation => Info(activation, seen))
            .ToArray();
    }

    public async Task<IReadOnlyList<ActivationInfo>> ListAsync(IReadOnlyCollection<string> activationIds, CancellationToken cancellationToken = default)
    {
        if (activationIds.Count == 0)
        {
            return [];
        }

        var ids = activationIds.ToArray();
        var activations = await _session.Query<Activation, ActivationIndex>(row => row.ActivationId.IsIn(ids)).ListAsync(cancellationToken);
        var seen = await SeenAsync(_tables.ReadSeenOfMany, cancellationToken, (PairRows.Parameter, PairRows.Of(ids)));
        return [.. activations.Select(activation => Info(activation, seen))];
    }

    public async Task<ActivationInfo?> GetAsync(string activationId, CancellationToken cancellationToken = default) =>
        await FindAsync(activationId, cancellationToken) is { } activation
            ? Info(activation, await SeenAsync(_tables.ReadSeen, cancellationToken, ("Subject", activationId)))
            : null;

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
        if (await FindAsync(activationId, cancellationToken) is not { } activation)
        {
            return RemoveActivationOutcome.NotFound;
        }

        // Customers who press twice take turns, so that the allowance is counted right; what the first has removed the second no longer finds.
        await _session.ScalarAsync(_tables.LockUnits, cancellationToken, ("LicenseId", activation.LicenseId));
        if (await FindAsync(activationId, cancellationToken) is null)
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

    private async Task<Activation?> FindAsync(string activationId, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(activationId)
            ? null
            : await _session.Query<Activation, ActivationIndex>(row => row.ActivationId == activationId).FirstOrDefaultAsync(cancellationToken);

    private async Task<Dictionary<string, DateTime>> SeenAsync(
        string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        var rows = await _connections.ReadAsync(
            statement, row => (Subject: row.GetString(0), At: Milliseconds.ToUtc(row.GetInt64(1))), cancellationToken, values);
        return rows.ToDictionary(row => row.Subject, row => row.At, StringComparer.Ordinal);
    }

    private static ActivationInfo Info(Activation activation, Dictionary<string, DateTime> seen) => new(
        activation.ActivationId,
        activation.LicenseId,
        activation.Fingerprint,
        activation.Name,
        activation.Platform,
        activation.Address,
        activation.ActivatedUtc,
        seen.TryGetValue(activation.ActivationId, out var time) && time > activation.ActivatedUtc ? time : activation.ActivatedUtc,
        activation.LeaseEndsUtc);
}
