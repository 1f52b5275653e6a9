using System.Text.Json.Serialization.Metadata;
using DevCrm.Client.Wire;

namespace DevCrm.Client.Proofs;

/// <summary>Reads proofs and licence files: what it returns, the vendor's site has signed.</summary>
internal sealed class SignedText
{
    private readonly KeyRing _keys;
    private readonly string _issuer;

    public SignedText(KeyRing keys, string issuer)
    {
        _keys = keys;
        _issuer = issuer;
    }

    /// <summary>A proven answer, of whatever question.</summary>
    public async Task<ProvenAnswer> ReadProofAsync(string? text, bool online, CancellationToken cancellationToken)
    {
        var claims = await ReadAsync(text, Jws.ProofType, WireJson.Default.ProofClaims, online, cancellationToken);
        Check(claims.Iss);

        return claims is { Iat: { } issued, Nonce: { } nonce, Answer: { Code.Length: > 0 } answer }
            ? new ProvenAnswer(text!, nonce, Date(issued), answer)
            : throw new ProofException("The proof lacks a claim.");
    }

    /// <summary>A licence file. Whether it holds now and here is the caller's to find out.</summary>
    public async Task<LicenseFile> ReadFileAsync(string? text, bool online, CancellationToken cancellationToken)
    {
        var claims = await ReadAsync(text, Jws.FileType, WireJson.Default.FileClaims, online, cancellationToken);
        Check(claims.Iss);

        return claims is { Sub.Length: > 0, Aud: { } audience, Iat: { } issued, Exp: { } ends, License: { } license }
            ? new LicenseFile(text!, claims.Sub, audience, Date(issued), Date(claims.Nbf ?? issued), Date(ends), license, claims.Fingerprint)
            : throw new ProofException("The licence file lacks a claim.");
    }

    private async Task<T> ReadAsync<T>(string? text, string type, JsonTypeInfo<T> json, bool online, CancellationToken cancellationToken)
        where T : class
    {
        var jws = Jws.Parse(text?.Trim(), type);
        ProofException? fault = null;
        foreach (var key in await _keys.FindAsync(jws.KeyId, online, cancellationToken))
        {
            try
            {
                return jws.Claims(key.Parameters, json);
            }
            catch (ProofException next)
            {
                fault = next;
            }
        }

        throw fault ?? new ProofException("It is signed with a key that is not trusted.");
    }

    private void Check(string? issuer)
    {
        if (issuer is null || !Text.Address(issuer).Equals(_issuer, StringComparison.OrdinalIgnoreCase))
        {
            throw new ProofException("Another site signed it.");
        }
    }

    private static DateTimeOffset Date(double seconds) =>
        seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : throw new ProofException("A date of it is none.");
}
