using System;
using System.Globalization;

namespace DevCrm.Core.Money;

/// <summary>An amount in the smallest unit of its currency (cents, yen, fils); never a floating point number.</summary>
public readonly record struct Money(long Amount, string Currency) : IComparable<Money>
{
    /// <summary>The amount in major units, exactly: 1234 USD is 12.34, 1234 JPY is 1234, 1234 KWD is 1.234.</summary>
    public decimal ToMajor() => Amount / Currencies.Scale(Currency);

    /// <summary>Converts major units; an amount finer than the currency's smallest unit is refused, never rounded.</summary>
    public static Money FromMajor(decimal major, string currency)
    {
        var code = Currencies.Normalize(currency);
        decimal scaled;
        try
        {
            scaled = checked(major * Currencies.Scale(code));
        }
        catch (OverflowException)
        {
            throw new FormatException($"{major} {code} is too large.");
        }

        if (decimal.Truncate(scaled) != scaled)
        {
            throw new FormatException($"{code} has {Currencies.Exponent(code)} decimals; {major} has more.");
        }

        if (scaled is > long.MaxValue or < long.MinValue)
        {
            throw new FormatException($"{major} {code} is too large.");
        }

        return new Money((long)scaled, code);
    }

    public static Money Zero(string currency) => new(0, Currencies.Normalize(currency));

    public static Money operator +(Money left, Money right) => new(checked(left.Amount + right.In(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Amount - right.In(left.Currency)), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.Amount), value.Currency);

    public static Money operator *(Money value, long factor) => new(checked(value.Amount * factor), value.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    /// <summary>The same everywhere: "12.34 USD". For people use <see cref="ToString(CultureInfo)"/>.</summary>
    public override string ToString() => MoneyFormat.Invariant(this);

    /// <summary>As people of that culture write it, with the currency's own number of decimals.</summary>
    public string ToString(CultureInfo culture) => MoneyFormat.ForCulture(this, culture);

    private long In(string currency) =>
        string.Equals(Currency, currency, StringComparison.OrdinalIgnoreCase)
            ? Amount
            : throw new InvalidOperationException($"{Currency} and {currency} cannot be combined.");
}
