using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Activations;

/// <summary>The activations of licences for pages and the REST API. Whose licence it is, and who may do so, is the caller's to decide.</summary>
public interface IActivations
{
    /// <summary>Those of a licence, oldest first; dead leases are among them until their unit is needed.</summary>
    Task<IReadOnlyList<ActivationInfo>> ListAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>Those there are among the given ones, read in one go, in no order.</summary>
    Task<IReadOnlyList<ActivationInfo>> ListAsync(IReadOnlyCollection<string> activationIds, CancellationToken cancellationToken = default);

    Task<ActivationInfo?> GetAsync(string activationId, CancellationToken cancellationToken = default);

    /// <summary>How many more a customer may remove today; null is as many as they like.</summary>
    Task<int?> RemovalsLeftAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes one in the current session: its unit is free when that commits, and its program is no longer valid. A customer's removals
    /// count against the plan's allowance for 365 days.
    /// </summary>
    Task<RemoveActivationOutcome> RemoveAsync(
        string activationId, ActivationRemover by, string? userId = null, CancellationToken cancellationToken = default);
}

/// <summary>An activation as people see it.</summary>
public sealed record ActivationInfo(
    string Id,
    string LicenseId,
    string Fingerprint,
    string? Name,
    string? Platform,
    string? Address,
    DateTime ActivatedUtc,
    DateTime LastSeenUtc,
    DateTime? LeaseEndsUtc)
{
    public bool IsDead(DateTime utcNow) => LeaseEndsUtc is { } end && utcNow >= end;
}

/// <summary>What became of a removal.</summary>
public enum RemoveActivationOutcome
{
    Removed,
    NotFound,

    /// <summary>The customer has removed as many this year as the plan allows.</summary>
    AllowanceUsed,
}
