using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Client.Proofs;

/// <summary>A signing key of the site. A PEM names no id: then it is the key's thumbprint (RFC 7638), or any.</summary>
internal sealed record PublicKey(string? Id, ECParameters Parameters)
{
    public string Thumbprint { get; } = ThumbprintOf(Parameters);

    public bool Answers(string keyId) => Id is null || Id == keyId || Thumbprint == keyId;

    private static string ThumbprintOf(ECParameters parameters)
    {
        var x = Base64Url.EncodeToString(parameters.Q.X);
        var y = Base64Url.EncodeToString(parameters.Q.Y);
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";

        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(members)));
    }
}
