using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Products.Models;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DevCrm.Licenses.Tests.Services;

public class LicenseChecksTests
{
    private static readonly LicenseChecks _checks = new(new StringLocalizer<LicenseChecks>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    [Fact]
    public void Check_Good_HasNoFaults() => Assert.Empty(_checks.Check(Good()));

    [Theory]
    [InlineData("example.com")]
    [InlineData("*.example.com")]
    [InlineData("localhost")]
    [InlineData("a-b.c9.example")]
    public void Check_Host_IsTaken(string host)
    {
        var part = Good();
        part.RelatedWebsites = [host];

        Assert.Empty(_checks.Check(part));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("example.com/path")]
    [InlineData("*.*.com")]
    [InlineData("-a.com")]
    [InlineData("a..com")]
    [InlineData("example.com:443")]
    public void Check_NotAHost_NamesTheField(string host)
    {
        var part = Good();
        part.RelatedWebsites = [host];

        Assert.Equal(nameof(LicensePart.RelatedWebsites), Assert.Single(_checks.Check(part)).Field);
    }

    [Fact]
    public void Check_EachRule_NamesItsField()
    {
        Expect(nameof(LicensePart.AccountId), part => part.AccountId = "");
        Expect(nameof(LicensePart.PlanId), part => part.PlanId = "");
        Expect(nameof(LicensePart.EndUtc), part => part.EndUtc = part.StartUtc);
        Expect(nameof(LicensePart.Limits), part => part.Limits = new LicenseLimits { Users = -1 });
        Expect(nameof(LicensePart.Metadata), part => part.Metadata = new JsonObject { ["x"] = new string('x', LicenseChecks.MaxMetadataBytes) });
        Expect(nameof(LicensePart.Metadata), part => part.Metadata = Nested(LicenseChecks.MaxMetadataDepth + 1));
        Expect("Billing.Currency", part => part.Billing.Currency = "XXZ");
        Expect("Billing", part => part.Billing.PrepaidUnits = -1);
        Expect("Billing.Invoices", part => part.Billing.Invoices = [new InvoiceLink { Number = "1", Url = "javascript:alert(1)" }]);

        static void Expect(string field, Action<LicensePart> spoil)
        {
            var part = Good();
            spoil(part);
            Assert.Equal(field, Assert.Single(_checks.Check(part)).Field);
        }
    }

    [Fact]
    public void Check_MetadataAsDeepAsAllowed_IsGood()
    {
        var part = Good();
        part.Metadata = Nested(LicenseChecks.MaxMetadataDepth);

        Assert.Empty(_checks.Check(part));
    }

    private static JsonObject Nested(int levels) => levels == 1 ? [] : new JsonObject { ["deeper"] = Nested(levels - 1) };

    private static LicensePart Good() => new()
    {
        AccountId = "account",
        PlanId = "plan",
        ProductId = "product",
        StartUtc = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        EndUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
