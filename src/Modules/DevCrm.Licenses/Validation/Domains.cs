using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace DevCrm.Licenses.Validation;

/// <summary>Host names: one spelling for each, and which websites of a licence they belong to.</summary>
public static class Domains
{
    private const int MaxLength = 253;
    private static readonly IdnMapping _idn = new();

    /// <summary>Lower case, in ASCII, without port and final dot; null when it is no host.</summary>
    public static string? Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var host = text.Trim();
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            return address.ToString();
        }

        if (host.LastIndexOf(':') is var colon and >= 0)
        {
            if (!ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return null;
            }

            host = host[..colon];
            if (IPAddress.TryParse(host.Trim('[', ']'), out address))
            {
                return address.ToString();
            }
        }

        host = host.TrimEnd('.').ToLowerInvariant();
        try
        {
            host = host.Length > 0 ? _idn.GetAscii(host) : host;
        }
        catch (ArgumentException)
        {
            return null;
        }

        return host.Length <= MaxLength && Uri.CheckHostName(host) == UriHostNameType.Dns ? host : null;
    }

    /// <summary>Whether a normal host never counts: the machine itself and names reserved for tests.</summary>
    public static bool NeverCounts(string host)
    {
        ArgumentNullException.ThrowIfNull(host);

        return host is "localhost" or "test"
            || host.EndsWith(".localhost", StringComparison.Ordinal)
            || host.EndsWith(".test", StringComparison.Ordinal)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Whether a normal host is one of the websites: "example.com" is itself, "*.example.com" all below it.</summary>
    public static bool Matches(string host, IReadOnlyList<string> websites)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(websites);

        foreach (var website in websites)
        {
            if (website.StartsWith("*.", StringComparison.Ordinal)
                ? host.Length > website.Length - 1 && host.EndsWith(website.AsSpan(1), StringComparison.Ordinal)
                : host == website)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A licence's websites in the spelling of <see cref="Normalize"/>.</summary>
    public static string NormalizeWebsite(string website)
    {
        ArgumentNullException.ThrowIfNull(website);

        var text = website.Trim();
        return text.StartsWith("*.", StringComparison.Ordinal)
            ? "*." + (Normalize(text[2..]) ?? text[2..].ToLowerInvariant())
            : Normalize(text) ?? text.ToLowerInvariant();
    }
}
