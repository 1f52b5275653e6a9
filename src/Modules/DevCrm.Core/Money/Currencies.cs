using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace DevCrm.Core.Money;

/// <summary>What we need to know of a currency: that it exists and how many decimals it has (ISO 4217, as Stripe charges it).</summary>
public static class Currencies
{
    private const string NoDecimals = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";
    private const string ThreeDecimals = "BHD JOD KWD OMR TND";
    private const string TwoDecimals =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CNY COP CRC CVE CZK "
        + "DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD KES KGS KHR KYD KZT LAK LBP "
        + "LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD "
        + "RUB SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TOP TRY TTD TWD TZS UAH UGX USD UYU UZS WST XCD YER ZAR ZMW";

    private static readonly FrozenDictionary<string, int> _exponents = Build();

    /// <summary>All known codes, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes { get; } = Sorted();

    /// <summary>0, 2 or 3 decimals; an unknown code is an error, because guessing would be wrong by a factor of 100.</summary>
    public static int Exponent(string currency) =>
        TryNormalize(currency, out var code) ? _exponents[code] : throw Unknown(currency);

    /// <summary>How many smallest units make one major unit: 1, 100 or 1000.</summary>
    public static decimal Scale(string currency) => Exponent(currency) switch { 0 => 1m, 2 => 100m, _ => 1000m };

    public static bool IsKnown(string? currency) => TryNormalize(currency, out _);

    /// <summary>The code in capitals, which is how it is stored.</summary>
    public static string Normalize(string currency) =>
        TryNormalize(currency, out var code) ? code : throw Unknown(currency);

    public static bool TryNormalize(string? currency, [NotNullWhen(true)] out string? code)
    {
        code = currency?.Trim().ToUpperInvariant();
        if (code is not null && _exponents.ContainsKey(code))
        {
            return true;
        }

        code = null;
        return false;
    }

    private static FormatException Unknown(string? currency) => new($"'{currency}' is not a currency code we know.");

    private static FrozenDictionary<string, int> Build()
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(NoDecimals, 0);
        Add(TwoDecimals, 2);
        Add(ThreeDecimals, 3);
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string codes, int exponent)
        {
            foreach (var code in codes.Split(' '))
            {
                all.Add(code, exponent);
            }
        }
    }

    private static string[] Sorted()
    {
        var codes = new List<string>(_exponents.Keys);
        codes.Sort(StringComparer.Ordinal);
        return codes.ToArray();
    }
}
