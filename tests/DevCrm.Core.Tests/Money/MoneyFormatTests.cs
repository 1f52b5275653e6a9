using System.Globalization;
using DevCrm.Core.Money;
using Amount = DevCrm.Core.Money.Money;

namespace DevCrm.Core.Tests.Money;

public class MoneyFormatTests
{
    [Theory]
    [InlineData("12", "USD", "en-US", 1200)]
    [InlineData("12.3", "USD", "en-US", 1230)]
    [InlineData(" 12.34 ", "USD", "en-US", 1234)]
    [InlineData("1,234.50", "USD", "en-US", 123450)]
    [InlineData("1,234,567", "JPY", "en-US", 1234567)]
    [InlineData("12,34", "EUR", "de-DE", 1234)]
    [InlineData("1.234,50", "EUR", "de-DE", 123450)]
    [InlineData("1.234", "KWD", "en-US", 1234)]
    [InlineData("-5", "USD", "en-US", -500)]
    [InlineData("0", "USD", "en-US", 0)]
    [InlineData("12.34", "CHF", "fr-CH", 1234)]
    public void TryParse_WhatPeopleType_IsRead(string text, string code, string culture, long amount)
    {
        Assert.True(MoneyFormat.TryParse(text, code, CultureInfo.GetCultureInfo(culture), out var money, out var error), error);
        Assert.Equal(new Amount(amount, code), money);
        Assert.Null(error);
    }

    [Theory]
    [InlineData("", "USD", "Enter an amount")]
    [InlineData("   ", "USD", "Enter an amount")]
    [InlineData(null, "USD", "Enter an amount")]
    [InlineData("abc", "USD", "is not an amount")]
    [InlineData("1,5", "USD", "is not an amount")]
    [InlineData("12,34", "USD", "is not an amount")]
    [InlineData(",500", "USD", "is not an amount")]
    [InlineData("1,2345", "USD", "is not an amount")]
    [InlineData("$5", "USD", "is not an amount")]
    [InlineData("1e3", "USD", "is not an amount")]
    [InlineData("1.234", "USD", "has 2 decimals")]
    [InlineData("1.5", "JPY", "has 0 decimals")]
    [InlineData("99999999999999999999", "USD", "too large")]
    [InlineData("1", "ABC", "not a currency code")]
    [InlineData("1", "", "not a currency code")]
    public void TryParse_Nonsense_SaysWhatIsWrong(string? text, string code, string message)
    {
        Assert.False(MoneyFormat.TryParse(text, code, CultureInfo.GetCultureInfo("en-US"), out _, out var error));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void ToInput_IsReadBack_InEveryCurrencyAndManyCultures()
    {
        foreach (var culture in new[] { "en-US", "fr-FR", "de-CH", "ja-JP", "hi-IN" }.Select(CultureInfo.GetCultureInfo))
        {
            foreach (var code in Currencies.Codes)
            {
                var money = new Amount(98765, code);
                Assert.True(MoneyFormat.TryParse(MoneyFormat.ToInput(money), code, culture, out var read, out var error), error);
                Assert.Equal(money, read);
            }
        }
    }
}
