using System.Net;
using AngleSharp.Html.Dom;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using DevCrm.Testing.Site;

namespace DevCrm.Licenses.Tests.Admin;

/// <summary>Two of staff change one licence at the same moment: what was not saved is told, and nothing is half-done.</summary>
public sealed class SameMomentTests(LicenseSites sites)
{
    private const string Told = "Nothing was saved: somebody else has changed this";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task OneEditsWhileTheOtherSuspends_NobodyMeetsAFault(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync();
        using var editing = await SignedInAsync(site);
        using var holding = await SignedInAsync(site);
        var title = license.Item.DisplayText;
        for (var round = 0; round < 10; round++)
        {
            var form = await EditorAsync(editing, license.Id);
            var panel = await EditorAsync(holding, license.Id);
            var fresh = "Round " + round;

            var saving = editing.SubmitAsync(form, "#license-under-test", new Dictionary<string, string> { ["TitlePart.Title"] = fresh }, "submit.PublishAndContinue");
            var stopping = holding.PressAsync(panel, round % 2 == 0 ? "Suspend" : "Reinstate", new() { ["StateReason"] = fresh });
            await Task.WhenAll(saving, stopping);

            var page = await saving;
            Assert.True(page.Status == HttpStatusCode.OK, $"{page.Status}: {page.Text}");
            Assert.Contains("The state of the licence is changed", (await stopping).Text, StringComparison.Ordinal);
            title = page.Text.Contains(Told, StringComparison.Ordinal) ? title : fresh;
            var now = await site.ReadAsync(license.Id);
            Assert.Equal((title, round % 2 == 0 ? LicenseStatus.Suspended : LicenseStatus.Active), (now.Item.DisplayText, now.Status));
        }
    }

    private static async Task<SitePage> EditorAsync(SiteClient staff, string licenseId)
    {
        var page = (await staff.GetAsync($"/Admin/Contents/ContentItems/{licenseId}/Edit")).EnsureOk();
        ((IHtmlFormElement)page.Document.QuerySelector("[name^='LicensePart.']")!.Closest("form")!).Id = "license-under-test";
        return page;
    }

    private static async Task<SiteClient> SignedInAsync(LicenseSite site)
    {
        var staff = new SiteClient(site.Address);
        (await staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        return staff;
    }
}
