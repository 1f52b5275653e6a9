using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Operations;

namespace DevCrm.Licenses.Services;

/// <summary>The one door to licences; behind it each kind of work has its own class.</summary>
internal sealed class LicenseService : ILicenses
{
    private readonly LicenseFinder _finder;
    private readonly LicenseHolds _holds;
    private readonly LicenseRenewals _renewals;
    private readonly LicenseUpgrades _upgrades;
    private readonly LicenseTransfers _transfers;
    private readonly LicenseKeyChanges _keys;

    public LicenseService(
        LicenseFinder finder,
        LicenseHolds holds,
        LicenseRenewals renewals,
        LicenseUpgrades upgrades,
        LicenseTransfers transfers,
        LicenseKeyChanges keys)
    {
        _finder = finder;
        _holds = holds;
        _renewals = renewals;
        _upgrades = upgrades;
        _transfers = transfers;
        _keys = keys;
    }

    public Task<License?> GetAsync(string licenseId, CancellationToken cancellationToken = default) => _finder.GetAsync(licenseId, cancellationToken);

    public Task<IReadOnlyList<License>> ListAsync(IReadOnlyCollection<string> licenseIds, CancellationToken cancellationToken = default) =>
        _finder.ListAsync(licenseIds, cancellationToken);

    public Task<IReadOnlyList<License>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default) =>
        _finder.ListForAccountAsync(accountId, cancellationToken);

    public Task<License?> FindByKeyAsync(string key, CancellationToken cancellationToken = default) => _finder.FindByKeyAsync(key, cancellationToken);

    public Task<License?> FindBySourceAsync(string source, CancellationToken cancellationToken = default) =>
        _finder.FindBySourceAsync(source, cancellationToken);

    public Task<string?> RevealKeyAsync(string licenseId, CancellationToken cancellationToken = default) =>
        _finder.RevealKeyAsync(licenseId, cancellationToken);

    public Task<LicenseChange> SuspendAsync(string licenseId, string reason, CancellationToken cancellationToken = default) =>
        _holds.SuspendAsync(licenseId, reason, cancellationToken);

    public Task<LicenseChange> ReinstateAsync(string licenseId, string reason, CancellationToken cancellationToken = default) =>
        _holds.ReinstateAsync(licenseId, reason, cancellationToken);

    public Task<LicenseChange> RevokeAsync(string licenseId, string reason, CancellationToken cancellationToken = default) =>
        _holds.RevokeAsync(licenseId, reason, cancellationToken);

    public Task<LicenseChange> ActivateAsync(string licenseId, string reason, CancellationToken cancellationToken = default) =>
        _holds.ActivateAsync(licenseId, reason, cancellationToken);

    public Task<LicenseChange> RenewAsync(string licenseId, string paymentId, DateTime? endUtc = null, CancellationToken cancellationToken = default) =>
        _renewals.RenewAsync(licenseId, new RenewLicense(paymentId) { EndUtc = endUtc }, cancellationToken);

    public Task<LicenseChange> RenewAsync(string licenseId, RenewLicense request, CancellationToken cancellationToken = default) =>
        _renewals.RenewAsync(licenseId, request, cancellationToken);

    public Task<LicenseChange> ExtendAsync(string licenseId, DateTime endUtc, string reason, CancellationToken cancellationToken = default) =>
        _renewals.ExtendAsync(licenseId, endUtc, reason, cancellationToken);

    public Task<LicenseChange> UpgradeAsync(string licenseId, UpgradeLicense request, CancellationToken cancellationToken = default) =>
        _upgrades.UpgradeAsync(licenseId, request, cancellationToken);

    public Task<LicenseChange> TransferAsync(string licenseId, TransferLicense request, CancellationToken cancellationToken = default) =>
        _transfers.TransferAsync(licenseId, request, cancellationToken);

    public Task<KeyChange> RegenerateKeyAsync(string licenseId, string reason, CancellationToken cancellationToken = default) =>
        _keys.RegenerateAsync(licenseId, reason, cancellationToken);
}
