using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using YesSql;

namespace DevCrm.Licenses.Keys;

/// <summary>Hashes keys for lookup and encrypts them for keeping. The hash is keyed, so that a stolen database does not tell keys.</summary>
internal sealed class LicenseKeyVault
{
    private readonly IDataProtector _protector;
    private readonly KeyHashSecrets _secrets;
    private readonly ISession _session;

    public LicenseKeyVault(IDataProtectionProvider protection, KeyHashSecrets secrets, ISession session)
    {
        _protector = protection.CreateProtector("DevCrm.Licenses.Key");
        _secrets = secrets;
        _session = session;
    }

    public string Protect(LicenseKey key) => _protector.Protect(key.Reveal());

    public string Reveal(string protectedKey) => _protector.Unprotect(protectedKey);

    public async Task<string> HashAsync(LicenseKey key, CancellationToken cancellationToken = default) =>
        Hash(key, await _secrets.GetAsync(_session, cancellationToken));

    internal static string Hash(LicenseKey key, byte[] secret) => KeyHasher.Hash(key.Canonical, secret);
}
