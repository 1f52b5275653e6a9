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

    /// <summary>Of all licences or of some, in the order of their ids.</summary>
    Task<IReadOnlyList<ActivationInfo>> ListAsync(ActivationPage page, CancellationToken cancellationToken = default);

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

/// <summary>Which activations are to be read.</summary>
/// <param name="LicenseIds">Whose; everybody's when there is none.</param>
/// <param name="After">The id behind which the page begins; null for the first.</param>
/// <param name="Descending">From the last id to the first.</param>
/// <param name="Count">How many at most.</param>
public sealed record ActivationPage(IReadOnlyCollection<string> LicenseIds, string? After, bool Descending, int Count);

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
