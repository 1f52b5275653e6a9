using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>
/// Stripe's scheme: "t=" the Unix time, then "v1=" the HMAC-SHA256 over the time, a dot and the body, in hexadecimal, once for
/// each valid secret. See docs.stripe.com/webhooks#verify-manually.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "DevCrm-Signature";

    public static string Of(ReadOnlySpan<byte> body, DateTime utcNow, IEnumerable<string> secrets)
    {
        var time = new DateTimeOffset(utcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        var signatures = secrets.Select(secret =>
            ",v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
        return "t=" + time + string.Concat(signatures);
    }
}
