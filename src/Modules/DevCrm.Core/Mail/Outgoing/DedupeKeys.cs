using System;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>Keys as they are stored: short ones as they are, long ones hashed, so that none is ever cut off.</summary>
internal static class DedupeKeys
{
    internal const int Length = 120;

    public static string Stored(string key) =>
        key.Length <= Length
            ? key
            : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
