using System.Security.Cryptography;
using System.Text;
using DevCrm.Client.Proofs;

namespace DevCrm.Client.Storage;

/// <summary>Keeps the keys that the site published, for when it cannot be reached.</summary>
internal sealed class KeyStore
{
    private readonly CacheFolder _folder;
    private readonly string _name;

    public KeyStore(CacheFolder folder, string issuer)
    {
        _folder = folder;
        _name = $"keys-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)))[..16]}.json";
    }

    public async Task<IReadOnlyList<PublicKey>> ReadAsync(CancellationToken cancellationToken) =>
        await _folder.ReadAsync(_folder.PathOf(_name), cancellationToken) is { } text && PublicKeyText.TryRead(text, out var keys) ? keys : [];

    public Task WriteAsync(string text, CancellationToken cancellationToken) =>
        _folder.ChangeAsync(() => _folder.WriteAsync(_name, text, cancellationToken), cancellationToken);
}
