using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Products.Updates;

/// <summary>Reads the licence key that a program shows for updates and downloads, and counts wrong ones.</summary>
public interface IReleaseKeyReader
{
    Task<ReleaseKeyReading> ReadAsync(HttpContext context, string key, CancellationToken cancellationToken = default);
}

/// <summary>Who a key belongs to, or why it is not looked up now (429). An unknown key belongs to nobody.</summary>
public sealed record ReleaseKeyReading(ReleaseKeyHolder? Holder, ApiProblem? Refusal = null);

/// <summary>The licence of a key.</summary>
/// <param name="AccountId">Whose it is, for the download log.</param>
/// <param name="LicenseId">Its content item.</param>
/// <param name="MayHave">Whether it may have a release that can be offered.</param>
public sealed record ReleaseKeyHolder(string AccountId, string LicenseId, Func<CatalogRelease, bool> MayHave);
