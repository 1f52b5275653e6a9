using System;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Licenses.Activations;

/// <summary>One text of bounded length for a licence and a fingerprint, in which case counts whatever the database thinks of case.</summary>
internal static class FingerprintKey
{
    public const int Length = 26 + 1 + 64;

    public static string Of(string licenseId, string fingerprint) =>
        licenseId + ":" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint)));
}
