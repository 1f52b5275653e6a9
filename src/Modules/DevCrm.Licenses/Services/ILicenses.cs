using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Operations;

namespace DevCrm.Licenses.Services;

/// <summary>Finds licences and changes their state. Who may do so is the caller's to decide.</summary>
public interface ILicenses
{
    Task<License?> GetAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>Those there are among the given ones, read in one go, in no order.</summary>
    Task<IReadOnlyList<License>> ListAsync(IReadOnlyCollection<string> licenseIds, CancellationToken cancellationToken = default);

    /// <summary>All licences of an account, of whatever status, newest start first.</summary>
    Task<IReadOnlyList<License>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>The licence of a key as someone typed it; null for an unknown or malformed one.</summary>
    Task<License?> FindByKeyAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The licence made for a source such as "purchase:…".</summary>
    Task<License?> FindBySourceAsync(string source, CancellationToken cancellationToken = default);

    /// <summary>The key in clear, for its owner or a mail to them; null when there is no such licence. Never log it.</summary>
    Task<string?> RevealKeyAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>Stops it until it is reinstated. Like every operation it needs a reason, which the audit trail keeps.</summary>
    Task<LicenseChange> SuspendAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a suspension. A revoked licence stays revoked.</summary>
    Task<LicenseChange> ReinstateAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    Task<LicenseChange> RevokeAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends the wait for a payment.</summary>
    Task<LicenseChange> ActivateAsync(string licenseId, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves the end date on: to the given one, else by the plan's term and renewal basis. A payment renews once; asked again nothing
    /// changes, and of two sessions at the same time one commits. Revoked and perpetual licences are not renewed.
    /// </summary>
    Task<LicenseChange> RenewAsync(string licenseId, string paymentId, DateTime? endUtc = null, CancellationToken cancellationToken = default);

    /// <summary>As above, with a reason of its own.</summary>
    Task<LicenseChange> RenewAsync(string licenseId, RenewLicense request, CancellationToken cancellationToken = default);

    /// <summary>Gives time without a payment: the new end is later than the one it has.</summary>
    Task<LicenseChange> ExtendAsync(string licenseId, DateTime endUtc, string reason, CancellationToken cancellationToken = default);

    /// <summary>Changes to another published plan of the same product.</summary>
    Task<LicenseChange> UpgradeAsync(string licenseId, UpgradeLicense request, CancellationToken cancellationToken = default);

    /// <summary>Gives the licence to another account; one of a private product only to the account the product is for.</summary>
    Task<LicenseChange> TransferAsync(string licenseId, TransferLicense request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives it a new key. The old one ends everywhere with the commit; activations, entitlements and history stay. The new key is in the
    /// answer: show or mail it, never log it.
    /// </summary>
    Task<KeyChange> RegenerateKeyAsync(string licenseId, string reason, CancellationToken cancellationToken = default);
}
