using System.Globalization;
using System.Text.Json;
using DevCrm.Core.Money;
using Amount = DevCrm.Core.Money.Money;

namespace DevCrm.Core.Tests.Money;

public class MoneyTests
{
    [Fact]
    public void ToMajorAndBack_EveryCurrency_IsExact()
    {
        long[] amounts = [0, 1, -1, 9, 10, 99, 100, 101, 999, 1000, 1001, 123456789, -987654321, 900_000_000_000_000_000, long.MaxValue, long.MinValue];
        foreach (var code in Currencies.Codes)
        {
            foreach (var amount in amounts)
            {
                var money = new Amount(amount, code);
                Assert.Equal(money, Amount.FromMajor(money.ToMajor(), code));
            }
        }
    }

    [Theory]
    [InlineData("0.005", "USD")]
    [InlineData("1.5", "JPY")]
    [InlineData("1.2345", "KWD")]
    public void FromMajor_FinerThanTheSmallestUnit_IsRefused(string major, string code) =>
        Assert.Contains("decimals", Assert.Throws<FormatException>(() => Amount.FromMajor(decimal.Parse(major, CultureInfo.InvariantCulture), code)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("92233720368547758.08", "USD")]
    [InlineData("79228162514264337593543950335", "KWD")]
    public void FromMajor_TooLarge_IsRefused(string major, string code) =>
        Assert.Contains("too large", Assert.Throws<FormatException>(() => Amount.FromMajor(decimal.Parse(major, CultureInfo.InvariantCulture), code)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromMajor_TrailingZeros_AreNoDecimals() => Assert.Equal(new Amount(5, "JPY"), Amount.FromMajor(5.000m, "jpy"));

    [Theory]
    [InlineData(1234, "USD", "12.34 USD")]
    [InlineData(1234, "JPY", "1234 JPY")]
    [InlineData(1234, "KWD", "1.234 KWD")]
    [InlineData(-5, "EUR", "-0.05 EUR")]
    public void ToString_Invariant(long amount, string code, string text) => Assert.Equal(text, new Amount(amount, code).ToString());

    [Theory]
    [InlineData(1234567, "USD", "en-US", "$12,345.67")]
    [InlineData(1234567, "EUR", "de-DE", "12.345,67 €")]
    [InlineData(1234567, "JPY", "en-US", "JPY 1,234,567")]
    [InlineData(1234567, "KWD", "en-US", "KWD 1,234.567")]
    [InlineData(-1234, "USD", "en-US", "-$12.34")]
    [InlineData(1234, "USD", "de-DE", "12,34 USD")]
    [InlineData(1234, "GBP", "en-US", "£12.34")]
    public void ToString_Culture_HasTheCurrencysDecimals(long amount, string code, string culture, string text) =>
        Assert.Equal(text, new Amount(amount, code).ToString(CultureInfo.GetCultureInfo(culture)).Replace(' ', ' ').Replace(' ', ' '));

    [Fact]
    public void Operators_SameCurrency_Calculate()
    {
        var ten = new Amount(1000, "USD");
        var three = new Amount(300, "usd");

        Assert.Equal(new Amount(1300, "USD"), ten + three);
        Assert.Equal(new Amount(700, "USD"), ten - three);
        Assert.Equal(new Amount(3000, "USD"), ten * 3);
        Assert.Equal(new Amount(-1000, "USD"), -ten);
        Assert.True(three < ten && ten > three && ten >= three && three <= ten);
    }

    [Fact]
    public void Operators_OtherCurrency_AreRefused()
    {
        var dollars = new Amount(1, "USD");
        var euros = new Amount(1, "EUR");

        Assert.Throws<InvalidOperationException>(() => dollars + euros);
        Assert.Throws<InvalidOperationException>(() => dollars - euros);
        Assert.Throws<InvalidOperationException>(() => dollars < euros);
        Assert.NotEqual(dollars, euros);
    }

    [Fact]
    public void Operators_Overflow_IsNoticed()
    {
        var most = new Amount(long.MaxValue, "USD");

        Assert.Throws<OverflowException>(() => most + new Amount(1, "USD"));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => -new Amount(long.MinValue, "USD"));
    }

    [Fact]
    public void Json_RoundTrips()
    {
        var money = new Amount(1999, "EUR");

        Assert.Equal(money, JsonSerializer.Deserialize<Amount>(JsonSerializer.Serialize(money)));
    }
}
