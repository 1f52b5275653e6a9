using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.RateLimits;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Validation;
using DevCrm.Products.Updates;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Licenses.Updates;

/// <summary>What a licence key opens of releases: what its licence may download. Counted and limited as the other routes for programs.</summary>
internal sealed class ReleaseKeyReader : IReleaseKeyReader
{
    private const string Route = "releases";
    private const int MaxKeyLength = 200;

    private readonly LicenseFactsSource _keys;
    private readonly ILicenses _licenses;
    private readonly ILicensedReleases _releases;
    private readonly IProgramLimits _limits;
    private readonly IWrongKeyLimit _wrongKeys;

    public ReleaseKeyReader(
        LicenseFactsSource keys, ILicenses licenses, ILicensedReleases releases, IProgramLimits limits, IWrongKeyLimit wrongKeys)
    {
        _keys = keys;
        _licenses = licenses;
        _releases = releases;
        _limits = limits;
        _wrongKeys = wrongKeys;
    }

    public async Task<ReleaseKeyReading> ReadAsync(HttpContext context, string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(key);

        var typed = await _keys.ReadAsync(key.Length > MaxKeyLength ? key[..MaxKeyLength] : key, context.RequestServices, cancellationToken);
        if ((_wrongKeys.Refusal(context) ?? _limits.Count(context, Route, typed.Hash)) is { } refusal)
        {
            return new ReleaseKeyReading(null, refusal);
        }

        if (await _licenses.FindByKeyAsync(key, cancellationToken) is { } license)
        {
            return new ReleaseKeyReading(new ReleaseKeyHolder(license.AccountId, license.Id, release => _releases.Allows(license, release)));
        }

        _wrongKeys.Count(context, typed.Hash);
        return new ReleaseKeyReading(null);
    }
}
