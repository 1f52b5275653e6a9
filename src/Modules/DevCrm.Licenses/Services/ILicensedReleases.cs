using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Services;

namespace DevCrm.Licenses.Services;

/// <summary>Tells what a licence may download; the download gate and the portal ask the same question here.</summary>
public interface ILicensedReleases
{
    /// <summary>The releases the licence may download now, newest version first.</summary>
    Task<IReadOnlyList<CatalogRelease>> ListAsync(License license, CancellationToken cancellationToken = default);

    bool Allows(License license, CatalogRelease release);
}
