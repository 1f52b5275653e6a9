using System;
using DevCrm.Core.Money;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;

namespace DevCrm.Licenses.Usage;

/// <summary>A month's metered units: used, prepaid, and what the extra ones come to at the agreed price.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Used">The month's sum of the counter "units".</param>
/// <param name="Prepaid">Paid for; else the limit of units a month; null where nothing is agreed.</param>
/// <param name="Extra">Used beyond the prepaid ones.</param>
/// <param name="ExtraPrice">The agreed price of one; null where extra units are not sold.</param>
/// <param name="Charge">The price of the extra units, each begun one counting whole; null where there is no price.</param>
public sealed record UnitStatement(UsageMonth Month, decimal Used, long? Prepaid, decimal Extra, Money? ExtraPrice, Money? Charge)
{
    /// <summary>What of the prepaid units is used: 1 is all of them.</summary>
    public decimal? Share => Prepaid is > 0 ? Used / Prepaid.Value : null;

    public static UnitStatement Of(UsageMonth month, decimal used, LicenseBilling billing, LicenseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(billing);
        ArgumentNullException.ThrowIfNull(terms);
        var prepaid = PrepaidOf(billing, terms);
        var extra = prepaid is { } paid ? Math.Max(0, used - paid) : 0;
        Money? price = billing.ExtraUnitAmount is { } amount && Currencies.IsKnown(billing.Currency) ? new Money(amount, billing.Currency) : null;
        return new UnitStatement(month, used, prepaid, extra, price, price is { } one ? Charged(one, extra) : null);
    }

    public static long? PrepaidOf(LicenseBilling billing, LicenseTerms terms) => billing.PrepaidUnits ?? terms.Limits.UnitsPerMonth;

    private static Money Charged(Money price, decimal extra)
    {
        var amount = decimal.Ceiling(extra) * price.Amount;
        return amount <= long.MaxValue
            ? price with { Amount = (long)amount }
            : throw new OverflowException($"{extra} extra units at {price} are more than an amount can hold.");
    }
}
