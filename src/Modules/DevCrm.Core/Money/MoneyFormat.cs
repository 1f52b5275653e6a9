using System;
using System.Collections.Concurrent;
using System.Globalization;

namespace DevCrm.Core.Money;

/// <summary>Writes amounts for people and reads what they type.</summary>
public static class MoneyFormat
{
    private static readonly ConcurrentDictionary<(string Culture, string Currency), NumberFormatInfo> _formats = new();

    internal static string Invariant(Money money) =>
        money.ToMajor().ToString("F" + Currencies.Exponent(money.Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        + " " + money.Currency;

    internal static string ForCulture(Money money, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return money.ToMajor().ToString("C", _formats.GetOrAdd((culture.Name, money.Currency), key => Format(culture, key.Currency)));
    }

    /// <summary>The plain number for an input field: invariant, no grouping, no symbol.</summary>
    public static string ToInput(Money money) =>
        money.ToMajor().ToString("F" + Currencies.Exponent(money.Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads major units as a person of that culture types them; the error says what is wrong with the text.
    /// Group separators are accepted only where the culture puts them, so that "1,5" is never read as fifteen.
    /// </summary>
    public static bool TryParse(string? text, string? currency, CultureInfo culture, out Money money, out string? error)
    {
        ArgumentNullException.ThrowIfNull(culture);
        money = default;
        error = null;

        if (!Currencies.TryNormalize(currency, out var code))
        {
            error = $"'{currency}' is not a currency code we know.";
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            error = "Enter an amount.";
            return false;
        }

        if (!TryNumber(text.Trim(), culture, out var major))
        {
            error = $"'{text.Trim()}' is not an amount. Write it like {ToInput(new Money(123450, code))}.";
            return false;
        }

        try
        {
            money = Money.FromMajor(major, code);
            return true;
        }
        catch (FormatException exception)
        {
            error = exception.Message;
            return false;
        }
    }

    private static bool TryNumber(string text, CultureInfo culture, out decimal number)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, plain, culture, out number))
        {
            return true;
        }

        // The form's own notation is always understood, whatever the culture.
        if (decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out number)
            && !text.Contains(culture.NumberFormat.NumberGroupSeparator, StringComparison.Ordinal))
        {
            return true;
        }

        return decimal.TryParse(text, plain | NumberStyles.AllowThousands, culture, out number)
            && HasGroupsOfThree(text, culture.NumberFormat);
    }

    private static bool HasGroupsOfThree(string text, NumberFormatInfo format)
    {
        var whole = text.TrimStart('-', '+').Split(format.NumberDecimalSeparator)[0];
        var groups = whole.Split(format.NumberGroupSeparator);
        for (var i = 0; i < groups.Length; i++)
        {
            if (i == 0 ? groups[i].Length is 0 or > 3 : groups[i].Length != 3)
            {
                return false;
            }
        }

        return true;
    }

    private static NumberFormatInfo Format(CultureInfo culture, string currency)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = Currencies.Exponent(currency);
        format.CurrencySymbol = Symbol(culture, currency);
        if (format.CurrencySymbol.Length == 3 && char.IsLetter(format.CurrencySymbol[^1]))
        {
            // "USD 12.34", not "USD12.34".
            format.CurrencyPositivePattern = format.CurrencyPositivePattern switch { 0 => 2, 1 => 3, var other => other };
            format.CurrencyNegativePattern = format.CurrencyPositivePattern == 2 ? 9 : 8;
        }

        return format;
    }

    /// <summary>The culture's own symbol for its own currency, else a symbol nobody confuses, else the code.</summary>
    private static string Symbol(CultureInfo culture, string currency)
    {
        if (!culture.IsNeutralCulture && culture.Name.Length > 0
            && new RegionInfo(culture.Name).ISOCurrencySymbol == currency)
        {
            return culture.NumberFormat.CurrencySymbol;
        }

        return currency switch { "EUR" => "€", "GBP" => "£", _ => currency };
    }
}
