using DevCrm.Core.Money;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Usage;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Usage;

public sealed class UnitStatementTests
{
    private static readonly UsageMonth _month = new(2026, 2);

    [Theory]
    [InlineData(80, 0, 0)]
    [InlineData(100, 0, 0)]
    [InlineData(100.2, 0.2, 25)]
    [InlineData(140, 40, 1000)]
    public void Of_PrepaidAndPrice_ChargesBegunExtraUnits(decimal used, decimal extra, long cents)
    {
        var statement = UnitStatement.Of(_month, used, Billing(100, 25), Terms(null));

        Assert.Equal((extra, new Money(cents, "EUR")), (statement.Extra, statement.Charge));
    }

    [Fact]
    public void Of_WithoutPrepaid_TakesTheLimit_AndWithoutPriceChargesNothing()
    {
        var limited = UnitStatement.Of(_month, 12, Billing(null, null), Terms(10));
        var unlimited = UnitStatement.Of(_month, 12, Billing(null, 25), Terms(null));

        Assert.Equal((10L, 2m), (limited.Prepaid, limited.Extra));
        Assert.Null(limited.Charge);
        Assert.Equal((null, 0m), (unlimited.Prepaid, unlimited.Extra));
    }

    [Fact]
    public void Of_MoreThanAnAmountHolds_IsAFaultAndNoWrongSum() =>
        Assert.Throws<OverflowException>(() => UnitStatement.Of(_month, 9_000_000_000_000m, Billing(0, long.MaxValue / 2), Terms(null)));

    private static LicenseBilling Billing(long? prepaid, long? price) => new() { Currency = "EUR", PrepaidUnits = prepaid, ExtraUnitAmount = price };

    private static LicenseTerms Terms(long? units) => new(ExpiryStrategy.Restrict, 0, new LicenseLimits { UnitsPerMonth = units }, new HashSet<string>());
}
