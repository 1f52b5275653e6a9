using DevCrm.Core.Money;

namespace DevCrm.Core.Tests.Money;

public class CurrenciesTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("ISK", 2)]
    [InlineData("UGX", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("XOF", 0)]
    [InlineData("KWD", 3)]
    [InlineData("BHD", 3)]
    [InlineData("usd", 2)]
    [InlineData(" eur ", 2)]
    public void Exponent_KnownCode_IsItsDecimals(string code, int exponent) =>
        Assert.Equal(exponent, Currencies.Exponent(code));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("XXX")]
    [InlineData("US")]
    [InlineData("DOLLAR")]
    public void Exponent_UnknownCode_IsAnError(string? code)
    {
        Assert.False(Currencies.IsKnown(code));
        Assert.Contains("not a currency code", Assert.Throws<FormatException>(() => Currencies.Exponent(code!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_AreUniqueSortedThreeLetterCodes()
    {
        Assert.Equal(Currencies.Codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), Currencies.Codes);
        Assert.All(Currencies.Codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.True(Currencies.Codes.Count > 120);
    }

    [Fact]
    public void Scale_AgreesWithExponent() =>
        Assert.All(Currencies.Codes, code => Assert.Equal((decimal)Math.Pow(10, Currencies.Exponent(code)), Currencies.Scale(code)));
}
