using System;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DevCrm.Licenses.Programs;

namespace DevCrm.Licenses.Files;

/// <summary>Signs compact JWS (RFC 7515) with ES256. Keys are not made for use by several threads, so that each in use is one's own.</summary>
internal sealed class JwsSigner : IDisposable
{
    private readonly ConcurrentBag<ECDsa> _idle = [];
    private readonly Func<ECDsa> _open;

    public JwsSigner(string keyId, Func<ECDsa> open)
    {
        KeyId = keyId;
        _open = open;
    }

    public string KeyId { get; }

    /// <param name="typ">What it is, so that one kind is not taken for another.</param>
    /// <param name="payload">The claims as JSON.</param>
    public string Sign(string typ, ReadOnlySpan<byte> payload)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new JwsHeader("ES256", KeyId, typ), ProgramJson.Default.JwsHeader);
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        var key = _idle.TryTake(out var idle) ? idle : _open();
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        _idle.Add(key);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var key))
        {
            key.Dispose();
        }
    }
}
