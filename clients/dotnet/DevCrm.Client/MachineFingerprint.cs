using System.Security.Cryptography;
using System.Text;
using DevCrm.Client.Storage;

namespace DevCrm.Client;

/// <summary>
/// What an activation is bound to: the hash of the operating system's own id and the product, so that it says nothing about the
/// machine or its user and differs from one product to the next. Where the system has no id, a random one is kept beside the
/// cache.
/// </summary>
public static class MachineFingerprint
{
    private const string InstallId = "install-id";

    /// <summary>The fingerprint of this machine for a product.</summary>
    /// <param name="product">The product's code.</param>
    /// <param name="cacheFolder">Where a random id is kept if need be; the client's own folder when left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<string> ReadAsync(string product, string? cacheFolder = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(product);
        var path = cacheFolder ?? CacheFolder.DefaultPath(product);

        return ReadAsync(product, new CacheFolder(path, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance), cancellationToken);
    }

    internal static async Task<string> ReadAsync(string product, CacheFolder folder, CancellationToken cancellationToken) =>
        Hash(product, await Machine.MachineId.ReadAsync(cancellationToken) ?? await InstallIdAsync(folder, cancellationToken));

    internal static string Hash(string product, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"DevCrm.Client|{product.ToUpperInvariant()}|{id}")));

    /// <summary>Made once, whichever process comes first. Where it cannot be kept it lives as long as the process.</summary>
    internal static async Task<string> InstallIdAsync(CacheFolder folder, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await folder.ChangeAsync(
            async () =>
            {
                if (await folder.ReadForChangeAsync(folder.PathOf(InstallId), cancellationToken) is { Length: 32 } kept)
                {
                    id = kept;
                }
                else
                {
                    await folder.WriteAsync(InstallId, id, cancellationToken);
                }
            },
            cancellationToken);

        return id;
    }
}
