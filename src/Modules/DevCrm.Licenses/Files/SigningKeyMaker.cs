using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Files;

/// <summary>Makes signing keys and opens their private half.</summary>
public sealed class SigningKeyMaker
{
    private readonly IDataProtector _protector;
    private readonly IClock _clock;

    public SigningKeyMaker(IDataProtectionProvider protection, IClock clock)
    {
        _protector = protection.CreateProtector("DevCrm.Licenses.SigningKey");
        _clock = clock;
    }

    /// <summary>A new key, to be stored. Its id is the thumbprint of RFC 7638, which names it anywhere.</summary>
    public SigningKey New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        return new SigningKey
        {
            KeyId = Base64Url.EncodeToString(thumbprint),
            ProtectedPrivateKey = _protector.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey())),
            X = x,
            Y = y,
            CreatedUtc = _clock.UtcNow,
        };
    }

    internal ECDsa Open(SigningKey key)
    {
        var opened = ECDsa.Create();
        opened.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(key.ProtectedPrivateKey)), out _);
        return opened;
    }
}
