using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using DevCrm.Client.Wire;

namespace DevCrm.Client.Proofs;

/// <summary>Reads public keys from a JWK, a JWKS or a PEM.</summary>
internal static class PublicKeyText
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>True with at least one usable key; keys for other algorithms in a set are passed over.</summary>
    public static bool TryRead(string text, out IReadOnlyList<PublicKey> keys)
    {
        try
        {
            keys = text.TrimStart().StartsWith('{') ? FromJson(text) : [FromPem(text)];
        }
        catch (Exception fault) when (fault is JsonException or CryptographicException or ArgumentException or FormatException)
        {
            keys = [];
        }

        return keys.Count > 0;
    }

    private static PublicKey[] FromJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        var wrapped = document.RootElement.TryGetProperty("keys", out _) ? text : $$"""{"keys":[{{text}}]}""";
        var set = JsonSerializer.Deserialize(wrapped, WireJson.Default.JsonWebKeys);

        return [.. set?.Keys?.Select(FromJwk).OfType<PublicKey>() ?? []];
    }

    private static PublicKey? FromJwk(JsonWebKey jwk)
    {
        if (jwk is not { Kty: "EC", Crv: "P-256", X: { } x, Y: { } y } || jwk.Use is not (null or "sig") || jwk.Alg is not (null or "ES256"))
        {
            return null;
        }

        var parameters = new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(x), Y = Base64Url.DecodeFromChars(y) },
        };
        // Throws for a point that is not on the curve.
        using var checkedKey = ECDsa.Create(parameters);
        var thumbprint = new PublicKey(jwk.Kid, parameters);

        return string.IsNullOrEmpty(jwk.Kid) ? thumbprint with { Id = thumbprint.Thumbprint } : thumbprint;
    }

    private static PublicKey FromPem(string text)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(text);
        var parameters = key.ExportParameters(includePrivateParameters: false);

        return parameters.Curve.Oid.Value == P256 || parameters.Curve.Oid.FriendlyName == "nistP256"
            ? new PublicKey(null, parameters)
            : throw new CryptographicException("The key is on another curve.");
    }
}
