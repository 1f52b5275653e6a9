using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Models;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Tests.Admin;

/// <summary>Staff's pages of licences on a running site.</summary>
public sealed class LicensePagesTests(LicenseSites sites) : IAsyncLifetime
{
    private LicenseSite _site = null!;
    private SiteClient _staff = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await sites.OnSqliteAsync();
        _staff = new SiteClient(_site.Address);
        (await _staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
    }

    public ValueTask DisposeAsync()
    {
        _staff.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task List_Filters_NarrowIt()
    {
        var backup = await _site.IssueAsync(LicenseSite.BackupPlan, LicenseSite.Acme, request => request with
        {
            Type = LicenseType.Internal,
            EndUtc = new DateTime(2039, 5, 6, 12, 0, 0, DateTimeKind.Utc),
        });
        var other = await _site.IssueAsync();

        foreach (var filter in new[]
        {
            "productId=4demoproductbackup00000002", "type=Internal", "account=Acme+Logistics+GmbH", "endsFrom=2039-05-06&endsTo=2039-05-06",
            "number=" + backup.Number, "status=Active&productId=4demoproductbackup00000002",
        })
        {
            var page = (await _staff.GetAsync("/Admin/devcrm/licenses?" + filter)).EnsureOk();
            Assert.Contains(backup.Number, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Number, page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("names no account", (await _staff.GetAsync("/Admin/devcrm/licenses?account=Nobody")).Text, StringComparison.Ordinal);
        Assert.Contains("No licence fits", (await _staff.GetAsync("/Admin/devcrm/licenses?status=Revoked&number=" + backup.Number)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ByKey_OpensTheLicence_AndWritesTheKeyInNoAddress()
    {
        var license = await _site.IssueAsync();
        var key = (await _site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;
        var list = (await _staff.GetAsync("/Admin/devcrm/licenses")).EnsureOk();

        var found = await _staff.SubmitAsync(list, "form[action*='licenses/find']", new Dictionary<string, string> { ["text"] = key.ToLowerInvariant() });

        Assert.EndsWith("/licenses/" + license.Id, found.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(license.Number, found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_KeyWithASlip_StaysInTheField_AndGoesIntoNoAddress()
    {
        var license = await _site.IssueAsync();
        var key = (await _site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;
        var slip = key[..^1] + (key[^1] == '7' ? '8' : '7');

        var page = await FindAsync(slip);

        Assert.Equal("", page.Address.Query);
        Assert.Contains("Is there a slip in it?", page.Text, StringComparison.Ordinal);
        Assert.Equal(slip, ((IHtmlInputElement)page.Document.QuerySelector("input[name=text]")!).Value);
    }

    [Fact]
    public async Task Find_WholeNumberOrBeginningOfAnAccount_LeadsThere()
    {
        var license = await _site.IssueAsync(LicenseSite.BackupPlan, LicenseSite.Acme);

        Assert.EndsWith("/licenses/" + license.Id, (await FindAsync(license.Number.ToLowerInvariant())).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(LicenseSite.Acme, (await FindAsync("acme log")).Address.Query, StringComparison.Ordinal);
        Assert.Equal("?number=" + license.Number[..^1], (await FindAsync(license.Number[..^1])).Address.Query);
    }

    [Fact]
    public async Task Operation_RefusedForTheOnlyLicence_KeepsWhatWasTyped()
    {
        var license = await _site.IssueAsync();

        var page = await RunAsync("Extend", license, new() { ["Reason"] = "a long reason", ["EndUtc"] = "2020-01-01T00:00" });

        Assert.Contains("The new end must be later than", page.Document.QuerySelector("#license-operation [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("a long reason", ((IHtmlInputElement)page.Document.QuerySelector("#Reason")!).Value);
    }

    [Fact]
    public async Task Operations_OneAfterAnother_AreOnTheTimeline()
    {
        var license = await _site.IssueAsync();

        var unreasoned = await RunAsync("Suspend", license, []);
        Assert.Contains("Give a reason", unreasoned.Text, StringComparison.Ordinal);
        await RunAsync("Suspend", license, new() { ["Reason"] = "open invoice" });
        await RunAsync("Reinstate", license, new() { ["Reason"] = "paid it" });
        await RunAsync("Renew", license, new() { ["Reason"] = "by bank", ["PaymentId"] = "INV-7" });
        await RunAsync("Extend", license, new() { ["Reason"] = "goodwill", ["EndUtc"] = "2044-01-01T00:00" });
        await RunAsync("Upgrade", license, new() { ["Reason"] = "grew", ["PlanId"] = LicenseSite.BusinessPlan });
        var page = await RunAsync("Transfer", license, new() { ["Reason"] = "merger", ["Account"] = "Acme Logistics GmbH" });

        Assert.EndsWith("/licenses/" + license.Id, page.Address.AbsolutePath, StringComparison.Ordinal);
        var timeline = page.Document.QuerySelector("#license-timeline")!.TextContent;
        foreach (var word in new[] { "Created", "Suspended", "open invoice", "Reinstated", "Renewed", "by bank", "Extended", "Upgraded", "Transferred", "merger", "to come" })
        {
            Assert.Contains(word, timeline, StringComparison.Ordinal);
        }

        var now = await _site.ReadAsync(license.Id);
        Assert.Equal(
            (LicenseSite.Acme, LicenseSite.BusinessPlan, new DateTime(2044, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            (now.AccountId, now.Part.PlanId, now.EndUtc));
    }

    [Fact]
    public async Task NewKey_IsRevealedOnThePage_AndEndsTheOldOne()
    {
        var license = await _site.IssueAsync();
        var old = (await _site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;

        var page = await RunAsync("RegenerateKey", license, new() { ["Reason"] = "theft", ["MailKey"] = "false" });

        // Loaded again, the page makes no further key.
        Assert.EndsWith("/licenses/" + license.Id, page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("has a new key", page.Text, StringComparison.Ordinal);
        var shown = (await _staff.SubmitAsync(page, "form[action*='/Reveal']")).EnsureOk();
        var key = ((IHtmlInputElement)shown.Document.QuerySelector("input[readonly]")!).Value;
        Assert.DoesNotContain(key, page.Html, StringComparison.Ordinal);
        Assert.Equal(license.Id, (await _site.WithLicensesAsync(l => l.FindByKeyAsync(key)))?.Id);
        Assert.Null(await _site.WithLicensesAsync(l => l.FindByKeyAsync(old)));
    }

    [Fact]
    public async Task Deactivate_FreesTheActivation_OfItsOwnLicenceAlone()
    {
        var license = await _site.IssueAsync();
        var other = await _site.IssueAsync();
        var key = (await _site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;
        Assert.True(await _site.ActivateAsync(key, "machine-1", "Till in the shop"));
        Assert.True(await _site.ActivateAsync(key, "machine-2", "Laptop of Ann"));
        var page = (await _staff.GetAsync("/Admin/devcrm/licenses/" + license.Id)).EnsureOk();
        Assert.Contains("Till in the shop", page.Text, StringComparison.Ordinal);

        var after = (await _staff.SubmitAsync(page, "form[action*='/activations/']")).EnsureOk();

        Assert.EndsWith("/licenses/" + license.Id, after.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("machine-2", Assert.Single(await ActivationsAsync(license)).Fingerprint);
        var (records, _) = await _site.InScopeAsync(services => services.GetRequiredService<AuditSearch>()
            .FindAsync("License", license.Id, null, null, 0, 50, TestContext.Current.CancellationToken));
        Assert.Equal("Staff", Assert.Single(records, record => record.Event == "ActivationRemoved").Reason);

        // Asked for at another licence's address, the second one is none of that licence's.
        var form = Assert.Single(after.Document.QuerySelectorAll("form[action*='/activations/']"));
        form.SetAttribute("action", form.GetAttribute("action")!.Replace(license.Id, other.Id, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await _staff.SubmitAsync(after, "form[action*='/activations/']")).Status);
        Assert.Single(await ActivationsAsync(license));
    }

    [Fact]
    public async Task Bulk_ResultForEach_AndTheRefusedOneIsUntouched()
    {
        var first = await _site.IssueAsync();
        var perpetual = await _site.IssueAsync("4demoplanbackupforever0004");
        var form = (await _staff.GetAsync($"/Admin/devcrm/license-operations/Renew?ids={first.Id}&ids={perpetual.Id}&ids=unknown")).EnsureOk();

        var results = await PostAsync(form, new() { ["Reason"] = "yearly run", ["PaymentId"] = "INV-9" });

        var rows = results.Document.QuerySelectorAll("#license-results tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Contains("Done", rows.Single(row => row.TextContent.Contains(first.Number, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("perpetual", rows.Single(row => row.TextContent.Contains(perpetual.Number, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(first.EndUtc!.Value.AddYears(1), (await _site.ReadAsync(first.Id)).EndUtc);
    }

    [Fact]
    public async Task TestKey_OneClick_IsAShortTestLicenceOfTheInternalAccount()
    {
        var page = (await _staff.GetAsync("/Admin/devcrm/test-keys")).EnsureOk();
        var form = page.Document.QuerySelectorAll("form[action*='test-keys/4demoproductacmeext0000003']")[0];
        form.Id = "test-key";

        var made = (await _staff.SubmitAsync(page, "#test-key")).EnsureOk();
        var license = await _site.ReadAsync(made.Address.Segments[^1]);

        Assert.Equal((LicenseType.Test, LicenseStatus.Expiring), (license.Part.Type, license.Status));
        Assert.InRange((license.EndUtc!.Value - license.Part.StartUtc).TotalDays, 29.9, 30.1);
        Assert.Contains("Internal", made.Text, StringComparison.Ordinal);
        Assert.True(license.Part.Limits.IsEmpty);
    }

    [Fact]
    public async Task Pages_WithoutPermission_AreClosed()
    {
        var license = await _site.IssueAsync();
        using var stranger = new SiteClient(_site.Address);

        foreach (var address in new[] { "/Admin/devcrm/licenses", "/Admin/devcrm/licenses/" + license.Id, "/Admin/devcrm/license-operations/Revoke?ids=" + license.Id, "/Admin/devcrm/test-keys", "/Admin/devcrm/licenses/accounts?text=a" })
        {
            var page = await stranger.GetAsync(address);
            Assert.Contains("/Login", page.Address.AbsolutePath, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Picker_SuggestsByTheBeginningOfAName()
    {
        var json = await _staff.Http.GetStringAsync(new Uri("/Admin/devcrm/licenses/accounts?text=glob", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Globex Corporation", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", json, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<ActivationInfo>> ActivationsAsync(License license) =>
        _site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(license.Id));

    private async Task<SitePage> FindAsync(string text) =>
        (await _staff.SubmitAsync(await _staff.GetAsync("/Admin/devcrm/licenses"), "form[action*='licenses/find']", new Dictionary<string, string> { ["text"] = text })).EnsureOk();

    private async Task<SitePage> RunAsync(string operation, License license, Dictionary<string, string> values) =>
        await PostAsync((await _staff.GetAsync($"/Admin/devcrm/license-operations/{operation}?ids={license.Id}")).EnsureOk(), values);

    private async Task<SitePage> PostAsync(SitePage form, Dictionary<string, string> values)
    {
        var page = await _staff.SubmitAsync(form, "#license-operation", values);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }
}
