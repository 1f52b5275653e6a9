using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Services;

/// <summary>Finds licences and changes their state. Who may do so is the caller's to decide.</summary>
public interface ILicenses
{
    Task<License?> GetAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>All licences of an account, of whatever status, newest start first.</summary>
    Task<IReadOnlyList<License>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>The licence of a key as someone typed it; null for an unknown or malformed one.</summary>
    Task<License?> FindByKeyAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The licence made for a source such as "purchase:…".</summary>
    Task<License?> FindBySourceAsync(string source, CancellationToken cancellationToken = default);

    /// <summary>The key in clear, for its owner or a mail to them; null when there is no such licence. Never log it.</summary>
    Task<string?> RevealKeyAsync(string licenseId, CancellationToken cancellationToken = default);

    Task<LicenseChange> SuspendAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a suspension. A revoked licence stays revoked.</summary>
    Task<LicenseChange> ReinstateAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    Task<LicenseChange> RevokeAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends the wait for a payment.</summary>
    Task<LicenseChange> ActivateAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves the end date on: to the given one, else by the plan's term and renewal basis. A payment renews once; asked again nothing
    /// changes. Revoked and perpetual licences are not renewed.
    /// </summary>
    Task<LicenseChange> RenewAsync(string licenseId, string paymentId, DateTime? endUtc = null, CancellationToken cancellationToken = default);
}

/// <summary>What became of a change of a licence.</summary>
public enum LicenseChange
{
    Done,

    /// <summary>It was so already; nothing was recorded.</summary>
    Unchanged,
    NotFound,

    /// <summary>The state forbids it, as a revocation does.</summary>
    Refused,
}
