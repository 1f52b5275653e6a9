using AngleSharp.Html.Dom;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Licenses.Tests.Host;

/// <summary>Staff make and stop licences, and the calendar ends them, on a running host.</summary>
public sealed class LicenseAdminTests : IAsyncLifetime
{
    private const string TeamPlan = "4demoplanentteam0000000001";
    private DevCrmHost _host = null!;
    private MailFolder _mail = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DevCrmHost.StartAsync();
        _mail = new MailFolder(_host.MailFolder);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Editor_FaultsThenGood_NumbersTheLicence_AndItsStateChangesWithAReason()
    {
        using var admin = await SignInAsync();
        var form = (await admin.GetAsync("/Admin/Contents/ContentTypes/License/Create")).EnsureOk();
        var faulty = await SaveAsync(admin, form, new() { ["TitlePart.Title"] = "x", ["LicensePart.AccountId"] = "Nobody", ["LicensePart.Metadata"] = "{" });
        Assert.Contains("names no account", faulty.Text, StringComparison.Ordinal);
        Assert.Contains("A licence needs a plan", faulty.Text, StringComparison.Ordinal);
        Assert.Contains("Not valid JSON", faulty.Text, StringComparison.Ordinal);

        var editor = await CreateAsync(admin, form, "2025-01-31T10:00:00", end: null);
        Assert.Matches(@"ENT-\d{6}-000001", editor.Text);
        Assert.Contains("Give a reason", (await admin.PressAsync(editor, "Suspend", [])).Text, StringComparison.Ordinal);

        var suspended = await admin.PressAsync(editor, "Suspend", new() { ["StateReason"] = "dispute" });
        Assert.Contains("dispute", suspended.Text, StringComparison.Ordinal);
        var reinstated = await admin.PressAsync(suspended, "Reinstate", new() { ["StateReason"] = "won" });
        var key = await admin.PressAsync(reinstated, "Reveal key", []);
        Assert.Matches("value=\"ENT(-[0-9A-Z]{5}){5}\"", key.Html);
        var question = (await admin.GetAsync(reinstated.Link("Revoke for good"))).EnsureOk();
        (await admin.SubmitAsync(question, "#license-operation", new Dictionary<string, string> { ["Reason"] = "fraud" })).EnsureOk();
        var revoked = (await admin.GetAsync(editor.Address.PathAndQuery)).EnsureOk();
        Assert.Contains("fraud", revoked.Text, StringComparison.Ordinal);
        Assert.Empty(revoked.Document.QuerySelectorAll("button[formaction*='Suspend'], button[formaction*='Reinstate']"));
    }

    [Fact]
    public async Task Calendar_ReminderRestartAndMissedDays_MailsOnceEach()
    {
        using (var admin = await SignInAsync())
        {
            var form = (await admin.GetAsync("/Admin/Contents/ContentTypes/License/Create")).EnsureOk();
            await CreateAsync(admin, form, "2025-01-31T10:00:00", InDays(100));
            await CreateAsync(admin, form, "2025-01-31T10:00:00", InDays(102.5), "Later licence");
        }

        await MoveClockAsync("P71D");
        Assert.Contains("in 30 days", Assert.Single(await MailsAsync("Licence under test", 1)).Text!, StringComparison.Ordinal);

        // Days 7 and 1 are missed.
        await MoveClockAsync("P102D");
        Assert.Contains("has ended", (await MailsAsync("Licence under test", 2))[^1].Subject, StringComparison.Ordinal);
        await MailsAsync("Later licence", 1);

        // The same day again brings nothing: the other licence's end shows that it was looked through again.
        await MoveClockAsync("P102DT13H");
        await _mail.WaitAsync("globex.example", mail => mail.Subject == "Later licence has ended");
        await new SiteDatabase(_host).WaitUntilNoMailIsLeftAsync();
        Assert.Equal(2, (await MailsAsync("Licence under test", 2)).Count);
        Assert.Equal(2, (await MailsAsync("Later licence", 2)).Count);
    }

    private Task<IReadOnlyList<ReceivedMail>> MailsAsync(string license, int count) =>
        _mail.WaitAsync("globex.example", mail => mail.Subject.Contains(license, StringComparison.Ordinal), count);

    private static string InDays(double days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private async Task MoveClockAsync(string offset)
    {
        await _host.StopAsync();
        await _host.StartAgainAsync(_host.Options with { Configuration = new Dictionary<string, string> { ["DevCrm:Clock:Offset"] = offset } });
    }

    private async Task<SiteClient> SignInAsync()
    {
        var admin = new SiteClient(_host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
        return admin;
    }

    private static async Task<SitePage> CreateAsync(SiteClient admin, SitePage form, string start, string? end, string title = "Licence under test")
    {
        (await SaveAsync(admin, form, new()
        {
            ["TitlePart.Title"] = title,
            ["LicensePart.AccountId"] = "Globex Corporation",
            ["LicensePart.PlanId"] = TeamPlan,
            ["LicensePart.StartUtc"] = start,
            ["LicensePart.EndUtc"] = end ?? "",
            ["LicensePart.EndByPlan"] = "false",
        })).EnsureOk();
        var list = (await admin.GetAsync("/Admin/Contents/ContentItems/License")).EnsureOk();
        return (await admin.GetAsync(list.Document.QuerySelector("a[href*='/Edit']")!.GetAttribute("href")!)).EnsureOk();
    }

    private static async Task<SitePage> SaveAsync(SiteClient admin, SitePage page, Dictionary<string, string> values)
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector("[name^='LicensePart.']")!.Closest("form")!;
        form.Id = "license-under-test";
        return await admin.SubmitAsync(page, "#license-under-test", values, "submit.Publish");
    }
}
