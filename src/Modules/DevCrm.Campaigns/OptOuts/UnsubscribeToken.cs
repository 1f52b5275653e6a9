using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>The link in a mail names its user, signed, so that one person cannot unsubscribe another. It does not expire: old mails lie long.</summary>
internal sealed class UnsubscribeToken
{
    private readonly IDataProtector _protector;

    public UnsubscribeToken(IDataProtectionProvider provider) => _protector = provider.CreateProtector("DevCrm.Campaigns.Unsubscribe");

    public string Make(string userId) => _protector.Protect(userId);

    /// <summary>The user's id, or nothing when we did not make the token.</summary>
    public string? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
