using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DevCrm.Accounts.Tests.Services;

public class AccountChecksTests
{
    private static readonly AccountChecks _checks = new(new StringLocalizer<AccountChecks>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    [Fact]
    public void Check_Good_HasNoFaults() => Assert.Empty(_checks.Check(Good()));

    [Fact]
    public void Check_Empty_HasNoFaults() => Assert.Empty(_checks.Check(new AccountPart()));

    [Fact]
    public void Check_EachRule_NamesItsField()
    {
        Expect(nameof(AccountPart.Emails), part => part.Emails.Add("nobody"));
        Expect(nameof(AccountPart.Emails), part => part.Emails = [.. Enumerable.Range(0, 21).Select(i => $"a{i}@example.com")]);
        Expect(nameof(AccountPart.Phones), part => part.Phones.Add("call me"));
        Expect(nameof(AccountPart.Country), part => part.Country = "Switzerland");
        Expect(nameof(AccountPart.Country), part => part.Country = "XX");
        Expect(nameof(AccountPart.Currency), part => part.Currency = "XXX");
        Expect(nameof(AccountPart.Language), part => part.Language = "German!");
        Expect(nameof(AccountPart.TimeZone), part => part.TimeZone = "Mars/Olympus");
        Expect(nameof(AccountPart.StripeCustomerId), part => part.StripeCustomerId = "sub_1");
        Expect(nameof(AccountPart.TaxId), part => part.TaxId = new string('1', 51));
        Expect(nameof(AccountPart.Address), part => part.Address.City = new string('x', 256));
        Expect(nameof(AccountPart.Tags), part => part.Tags = [new string('x', 51)]);

        static void Expect(string field, Action<AccountPart> spoil)
        {
            var part = Good();
            spoil(part);
            Assert.Equal(field, Assert.Single(_checks.Check(part)).Field);
        }
    }

    [Fact]
    public void Countries_AreIsoCodesWithNames()
    {
        Assert.InRange(Countries.All.Count, 200, 300);
        Assert.Equal("Switzerland", Countries.Name("CH"));
        Assert.True(Countries.TryNormalize(" de ", out var code));
        Assert.Equal("DE", code);
        Assert.False(Countries.TryNormalize("419", out _));
        Assert.False(Countries.TryNormalize(null, out _));
    }

    private static AccountPart Good() => new()
    {
        Emails = ["ann@example.com"],
        Phones = ["+41 (44) 123-45.67/8"],
        Country = "CH",
        Currency = "CHF",
        Language = "de-CH",
        TimeZone = "Europe/Zurich",
        StripeCustomerId = "cus_123",
        Tags = ["vip"],
    };
}
