using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Billing.Stripe;

/// <summary>
/// The <c>Stripe-Signature</c> header: <c>t=seconds,v1=hex[,v1=hex…]</c>, where each v1 is HMAC-SHA256 over
/// <c>t.body</c>. See docs.stripe.com/webhooks#verify-manually.
/// </summary>
public static class StripeSignature
{
    /// <summary>How far the header's time may lie from ours, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    public static StripeSignatureResult Verify(
        ReadOnlySpan<byte> body,
        string? header,
        IEnumerable<string> secrets,
        DateTimeOffset now)
    {
        if (!TryParse(header, out var timestamp, out var signatures))
        {
            return StripeSignatureResult.Malformed;
        }

        // Every secret is compared with every signature, so that the time taken tells nothing about which one matched.
        var matches = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];

        foreach (var secret in secrets)
        {
            Hash(body, timestamp, secret, expected);

            foreach (var signature in signatures)
            {
                matches |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        if (!matches)
        {
            return StripeSignatureResult.Mismatch;
        }

        // Compared in seconds: a header may name a second that DateTimeOffset cannot hold.
        var distance = (Int128)now.ToUnixTimeSeconds() - timestamp;

        return Int128.Abs(distance) > (long)Tolerance.TotalSeconds
            ? StripeSignatureResult.OutsideTolerance
            : StripeSignatureResult.Valid;
    }

    /// <summary>The header for a body, for those who play Stripe: the simulator and tests.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds();
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(body, timestamp, secret, hash);

        return string.Create(CultureInfo.InvariantCulture, $"t={timestamp},v1={Convert.ToHexStringLower(hash)}");
    }

    private static void Hash(ReadOnlySpan<byte> body, long timestamp, string secret, Span<byte> destination)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        hmac.GetHashAndReset(destination);
    }

    private static bool TryParse(string? header, out long timestamp, out List<byte[]> signatures)
    {
        timestamp = 0;
        signatures = [];
        var hasTimestamp = false;

        foreach (var item in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var separator = item.IndexOf('=', StringComparison.Ordinal);

            if (separator < 0)
            {
                continue;
            }

            var value = item.AsSpan(separator + 1);

            switch (item[..separator])
            {
                case "t":
                    // Two times in one header are nobody's honest signature.
                    if (hasTimestamp || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out timestamp))
                    {
                        return false;
                    }

                    hasTimestamp = true;
                    break;

                case "v1" when value.Length == 2 * HMACSHA256.HashSizeInBytes:
                    var bytes = new byte[HMACSHA256.HashSizeInBytes];

                    if (Convert.FromHexString(value, bytes, out _, out _) == System.Buffers.OperationStatus.Done)
                    {
                        signatures.Add(bytes);
                    }

                    break;
            }
        }

        return hasTimestamp && signatures.Count > 0;
    }
}
