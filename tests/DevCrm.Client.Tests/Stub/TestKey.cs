using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DevCrm.Client.Tests.Stub;

/// <summary>A signing key as the site has it.</summary>
public sealed class TestKey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Id { get; } = Guid.NewGuid().ToString("N")[..12];

    public string Pem => _key.ExportSubjectPublicKeyInfoPem();

    public JsonObject Jwk
    {
        get
        {
            var point = _key.ExportParameters(false).Q;

            return new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
                ["kid"] = Id,
                ["use"] = "sig",
                ["alg"] = "ES256",
            };
        }
    }

    public string Sign(string type, JsonObject claims, Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = "ES256", ["kid"] = Id, ["typ"] = type };
        header?.Invoke(head);
        var signed = Encode(head.ToJsonString()) + "." + Encode(claims.ToJsonString());

        return signed + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
