using System.Globalization;
using DevCrm.Products.Drivers;
using DevCrm.Products.Models;
using DevCrm.Products.ViewModels;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DevCrm.Products.Tests.Drivers;

public class PlanEditorTests
{
    private readonly PlanEditor _editor = new(new StringLocalizer<PlanEditor>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    [Fact]
    public void FillThenApply_ChangesNothing()
    {
        var plan = new PlanPart
        {
            ProductId = "p",
            Purchasable = true,
            Position = 3,
            LicenseType = LicenseType.Trial,
            TermLength = 6,
            TermUnit = TermUnit.Month,
            ExpiryStrategy = ExpiryStrategy.Maintain,
            RenewalBasis = RenewalBasis.FromNow,
            Limits = new LicenseLimits { Activations = 5, Users = 10, Domains = 2, UnitsPerMonth = 1000 },
            ActivationMode = ActivationMode.Floating,
            Overage = OveragePolicy.Bill,
            LeaseMinutes = 15,
            Entitlements = ["reports", "export"],
            GraceDays = 7,
            RefundRule = RefundRule.Keep,
            Amount = 49_900,
            Currency = "KWD",
            Interval = BillingInterval.Month,
            StripePriceId = "price_1",
            ExtraUnitAmount = 5,
        };
        var model = new PlanPartViewModel();
        var copy = new PlanPart();

        _editor.Fill(model, plan);
        var faults = _editor.Apply(model, copy);

        Assert.Empty(faults);
        Assert.Equivalent(plan, copy);
        Assert.Equal("49.900", model.Amount);
    }

    [Theory]
    [InlineData("USD", "490", 49000)]
    [InlineData("USD", "490.5", 49050)]
    [InlineData("JPY", "490", 490)]
    [InlineData("kwd", "1.234", 1234)]
    public void Apply_MajorUnits_AreStoredInTheSmallest(string currency, string typed, long amount)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var plan = new PlanPart();

        Assert.Empty(_editor.Apply(new PlanPartViewModel { Currency = currency, Amount = typed }, plan));
        Assert.Equal(amount, plan.Amount);
        Assert.Equal(currency.ToUpperInvariant(), plan.Currency);
    }

    [Theory]
    [InlineData("USD", "1.234", nameof(PlanPart.Amount))]
    [InlineData("JPY", "1.5", nameof(PlanPart.Amount))]
    [InlineData("USD", "", nameof(PlanPart.Amount))]
    [InlineData("USD", "ten", nameof(PlanPart.Amount))]
    public void Apply_NoAmount_NamesTheField(string currency, string typed, string field)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        Assert.Equal(field, Assert.Single(_editor.Apply(new PlanPartViewModel { Currency = currency, Amount = typed }, new PlanPart())).Field);
    }
}
