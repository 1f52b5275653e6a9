using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Packages;

/// <summary>Keeps package files. A file is visible under its id only when it is whole and hashed.</summary>
public interface IPackageStorage
{
    /// <summary>
    /// Streams the content to a temporary place, hashes it on the way, and makes it visible at the end. Nothing stays when
    /// the stream breaks, is longer than allowed, or the call is cancelled.
    /// </summary>
    Task<StoredPackage> StoreAsync(Stream content, CancellationToken cancellationToken = default);

    /// <summary>A seekable stream of a stored file, or null when there is none of that id.</summary>
    Task<Stream?> OpenReadAsync(string packageId, CancellationToken cancellationToken = default);

    /// <summary>Removes a stored file; false when there was none.</summary>
    Task<bool> DeleteAsync(string packageId, CancellationToken cancellationToken = default);
}
