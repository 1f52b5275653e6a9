using System;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Api.Keys;

/// <summary>The secret of a key: "dcrm_", the key's id by which people tell keys apart, and 256 random bits.</summary>
internal static class ApiKeyToken
{
    public const string Prefix = "dcrm_";
    private const int IdLength = 12;
    private const string IdCharacters = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string NewId() => RandomNumberGenerator.GetString(IdCharacters, IdLength);

    public static string New(string keyId) => $"{Prefix}{keyId}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
