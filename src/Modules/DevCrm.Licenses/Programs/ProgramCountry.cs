using System;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace DevCrm.Licenses.Programs;

/// <summary>
/// The country a request comes from, as a proxy in front of the site tells it in a header: the site knows none by itself. Whoever sets the
/// header could be anyone, so that it is only read when the configuration names it.
/// </summary>
internal sealed class ProgramCountry
{
    internal const string HeaderKey = "DevCrm:Programs:CountryHeader";

    // ISO 3166 leaves it to its users; proxies mean a country that is not known.
    private const string Unknown = "XX";

    private readonly string? _header;

    public ProgramCountry(IConfiguration configuration) => _header = Read(configuration[HeaderKey]);

    /// <summary>Two capital letters, or null when it is not known.</summary>
    public string? Of(IHeaderDictionary headers) => _header is null ? null : Parse(headers[_header]);

    /// <summary>Anything but one pair of letters is no country; two headers mean that the proxy let the client's own through.</summary>
    internal static string? Parse(StringValues values)
    {
        if (values is not [{ Length: 2 } text] || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]))
        {
            return null;
        }

        var country = text.ToUpperInvariant();
        return country == Unknown ? null : country;
    }

    private static string? Read(string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured))
        {
            return null;
        }

        var header = configured.Trim();
        return header.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? header
            : throw new InvalidOperationException($"{HeaderKey} is '{header}', which is not the name of a header such as CF-IPCountry.");
    }
}
