using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Accounts.Services;

/// <summary>The secret of an invitation: 256 random bits in the mail, their SHA-256 in the database.</summary>
internal static class InvitationToken
{
    private const int Bytes = 32;
    private const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up; null for text that cannot be a token.</summary>
    public static string? Hash(string? token) =>
        token is { Length: Length } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;
}
