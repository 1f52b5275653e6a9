using System.Net;
using System.Text.Json;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Licenses.Usage;
using DevCrm.Products.Models;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Tests.Portal;

/// <summary>What customers do with their licence by themselves, so that a lost machine needs no mail to us.</summary>
public sealed class PortalLicenseTests(LicenseSites sites)
{
    [Fact]
    public async Task Activation_Deactivated_FreesItsPlace_WithinTheYearlyAllowance()
    {
        var site = await sites.OnSqliteAsync();
        await AllowRemovalsAsync(site, 1);
        using var customer = new SiteClient(site.Address);
        var (license, key) = await OwnAsync(site, customer, "Business");
        Assert.True(await site.ActivateAsync(key, "machine-1", "Till in the shop"));
        Assert.True(await site.ActivateAsync(key, "machine-2", "Laptop of Ann"));

        var page = (await customer.GetAsync("/portal/licenses/" + license.Id)).EnsureOk();
        Assert.Contains("Till in the shop", page.Text, StringComparison.Ordinal);
        Assert.Contains("deactivate one more this year", page.Text, StringComparison.Ordinal);
        var after = await customer.SubmitAsync(page, "form[action*='/activations/']");

        Assert.Contains("Its place is free", after.Text, StringComparison.Ordinal);
        Assert.Single(after.Document.QuerySelectorAll("#license-activations strong"));
        Assert.Contains("as many this year as the plan allows", after.Text, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("form[action*='/activations/']"));

        // The page before still has its button; pressed, it removes no more than is allowed.
        page.Document.QuerySelectorAll("form[action*='/activations/']")[1].Id = "second";
        Assert.Contains("as many this year", (await customer.SubmitAsync(page, "#second")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewKey_ByTheOwner_IsMadeOnceAndEndsTheOld_AndNobodyElseMay()
    {
        var site = await sites.OnSqliteAsync();
        using var customer = new SiteClient(site.Address);
        var (license, old) = await OwnAsync(site, customer, "Team");
        using var other = new SiteClient(site.Address);
        var (theirs, _) = await OwnAsync(site, other, "Team");

        var page = (await customer.GetAsync("/portal/licenses/" + license.Id)).EnsureOk();
        var changed = (await customer.SubmitAsync(page, "#new-key form", new Dictionary<string, string> { ["reason"] = "stolen bag" })).EnsureOk();

        // The answer is a way back to the page, which may be loaded again, and holds no key until one asks for it.
        Assert.Equal("/portal/licenses/" + license.Id, changed.Address.PathAndQuery);
        Assert.Contains("There is a new key", changed.Text, StringComparison.Ordinal);
        var key = (await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;
        var again = (await customer.GetAsync(changed.Address.ToString())).EnsureOk();
        Assert.Equal(key, await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)));
        Assert.DoesNotContain(key, changed.Html + again.Html, StringComparison.Ordinal);
        var shown = (await customer.SubmitAsync(again, "form[action$='/key']")).EnsureOk();
        Assert.Equal(key, shown.Document.QuerySelector("#license-key")!.TextContent);

        Assert.NotEqual(old, key);
        Assert.Null(await site.WithLicensesAsync(l => l.FindByKeyAsync(old)));
        Assert.Equal(license.Id, (await site.WithLicensesAsync(l => l.FindByKeyAsync(key)))?.Id);
        Assert.DoesNotContain(site.Logs.Lines, line => line.Contains(key, StringComparison.OrdinalIgnoreCase));

        // With a token of their own, so that it is the licence that does not exist for them.
        var foreign = (await other.GetAsync("/portal/licenses/" + theirs.Id)).EnsureOk();
        foreign.Document.QuerySelector("#new-key form")!.SetAttribute("action", $"/portal/licenses/{license.Id}/key/new");
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(foreign, "#new-key form")).Status);
        Assert.Equal(key, await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)));
    }

    [Fact]
    public async Task LicenseFile_ForAFingerprint_ActivatesItAndIsSigned()
    {
        var site = await sites.OnSqliteAsync();
        using var customer = new SiteClient(site.Address);
        var (license, _) = await OwnAsync(site, customer, "Team");

        var page = (await customer.GetAsync("/portal/licenses/" + license.Id)).EnsureOk();
        var file = await customer.SubmitAsync(page, "#license-file form", new Dictionary<string, string> { ["fingerprint"] = "offline-7" });

        Assert.Equal(HttpStatusCode.OK, file.Status);
        var parts = file.Html.Split('.');
        Assert.Equal(3, parts.Length);
        using var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]));
        Assert.Equal(license.Number, claims.RootElement.GetProperty("sub").GetString());
        Assert.Equal("offline-7", claims.RootElement.GetProperty("fingerprint").GetString());
        Assert.Contains("offline-7", (await customer.GetAsync("/portal/licenses/" + license.Id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_Reported_IsOnThePage()
    {
        var site = await sites.OnSqliteAsync();
        using var customer = new SiteClient(site.Address);
        var (license, _) = await OwnAsync(site, customer, "Team");
        await site.InScopeAsync(services => services.GetRequiredService<IUsage>().RecordAsync(license.Id, [new UsageSample("1", "cores", 12)]));

        var page = (await customer.GetAsync("/portal/licenses/" + license.Id)).EnsureOk();

        Assert.Contains("cores: 12 now", page.Text, StringComparison.Ordinal);
        Assert.Equal(13, page.Document.QuerySelectorAll("table[data-devcrm-chart] tbody tr").Length);
        Assert.NotNull(page.Document.QuerySelector("script[src*='chart.umd']"));
    }

    private static async Task<(License License, string Key)> OwnAsync(LicenseSite site, SiteClient customer, string plan)
    {
        var email = Shopper.NewEmail("portal");
        await Shopper.BuyAsync(customer, "Northlight Enterprise", plan, email);
        var mail = Assert.Single(await new MailFolder(Path.Combine(site.Folder, "App_Data", "Mail")).WaitAsync(email));
        await Shopper.AcceptInvitationAsync(customer, mail);
        var key = Shopper.Key(mail);
        return ((await site.WithLicensesAsync(l => l.FindByKeyAsync(key)))!, key);
    }

    private static Task AllowRemovalsAsync(LicenseSite site, int allowance) => site.InScopeAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var plan = (await content.GetAsync(LicenseSite.BusinessPlan, VersionOptions.DraftRequired))!;
        plan.Alter<PlanPart>(part => part.RemovalsPerYear = allowance);
        return await content.PublishAsync(plan);
    });
}
