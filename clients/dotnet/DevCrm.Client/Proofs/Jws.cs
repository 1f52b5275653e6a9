using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DevCrm.Client.Wire;

namespace DevCrm.Client.Proofs;

/// <summary>A compact JWS of the one kind the site signs: ES256, of a type and by a key that are named.</summary>
internal sealed class Jws
{
    public const string ProofType = "validation+jwt";
    public const string FileType = "license+jwt";

    // 64 KB of metadata in base 64, with room for the rest.
    private const int MaxLength = 256 * 1024;

    private const int SignatureLength = 64;

    private readonly byte[] _signed;
    private readonly byte[] _payload;
    private readonly byte[] _signature;

    private Jws(string keyId, byte[] signed, byte[] payload, byte[] signature)
    {
        KeyId = keyId;
        _signed = signed;
        _payload = payload;
        _signature = signature;
    }

    public string KeyId { get; }

    /// <summary>Reads the form and the header; the signature is not looked at yet.</summary>
    public static Jws Parse(string? text, string type)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            throw new ProofException("There is no signed text, or too much of it.");
        }

        var parts = text.Split('.');
        if (parts.Length != 3)
        {
            throw new ProofException("This is no compact JWS.");
        }

        var header = Read(Decode(parts[0]), WireJson.Default.JwsHeader);
        if (header.Alg != "ES256")
        {
            throw new ProofException("It is not signed with ES256.");
        }

        if (header.Typ != type || header.Crit is not null)
        {
            throw new ProofException("It is a signed text of another kind.");
        }

        var signature = Decode(parts[2]);
        if (string.IsNullOrEmpty(header.Kid) || signature.Length != SignatureLength)
        {
            throw new ProofException("It names no key, or its signature has the wrong length.");
        }

        return new Jws(header.Kid, Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Decode(parts[1]), signature);
    }

    /// <summary>The claims, if this key signed them.</summary>
    public T Claims<T>(ECParameters key, JsonTypeInfo<T> type)
        where T : class
    {
        using var ecdsa = ECDsa.Create(key);

        return ecdsa.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            ? Read(_payload, type)
            : throw new ProofException("The signature does not fit.");
    }

    private static byte[] Decode(string part)
    {
        // The library forgives white space and padding, which a compact JWS does not have.
        if (part.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
        {
            throw new ProofException("It holds characters that a compact JWS has not.");
        }

        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException fault)
        {
            throw new ProofException("A part of it is not base 64.", fault);
        }
    }

    private static T Read<T>(byte[] json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new ProofException("A part of it is empty.");
        }
        catch (JsonException fault)
        {
            throw new ProofException("A part of it is not the JSON it should be.", fault);
        }
    }
}
