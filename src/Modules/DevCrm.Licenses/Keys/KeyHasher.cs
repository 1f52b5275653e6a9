using System;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Licenses.Keys;

/// <summary>
/// HMAC-SHA-256 in lower-case hexadecimal digits. Every request of a program needs one, and setting one up takes longer than the hashing
/// itself, so each thread keeps its own.
/// </summary>
internal static class KeyHasher
{
    [ThreadStatic]
    private static IncrementalHash? _hash;

    [ThreadStatic]
    private static byte[]? _secret;

    public static string Hash(string text, byte[] secret)
    {
        if (_hash is null || !ReferenceEquals(_secret, secret))
        {
            _hash?.Dispose();
            _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            _secret = secret;
        }

        Span<byte> result = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hash.AppendData(Encoding.UTF8.GetBytes(text));
        _hash.GetHashAndReset(result);
        return Convert.ToHexStringLower(result);
    }
}
