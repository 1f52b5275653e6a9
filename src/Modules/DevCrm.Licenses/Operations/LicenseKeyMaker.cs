using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Operations;

/// <summary>Makes new keys in the two forms they are stored in.</summary>
internal sealed class LicenseKeyMaker
{
    private readonly LicenseKeyVault _vault;

    public LicenseKeyMaker(LicenseKeyVault vault) => _vault = vault;

    public async Task<NewLicenseKey> NewAsync(string productCode, CancellationToken cancellationToken)
    {
        var key = LicenseKey.New(productCode);
        return new NewLicenseKey(key, await _vault.HashAsync(key, cancellationToken), _vault.Protect(key));
    }
}

/// <summary>A key that is not on a licence yet.</summary>
internal sealed record NewLicenseKey(LicenseKey Key, string Hash, string Protected)
{
    public void Put(LicensePart part)
    {
        part.KeyHash = Hash;
        part.ProtectedKey = Protected;
    }
}
