using System.Net;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Accounts.Tests.Portal;

/// <summary>The life of an invitation, from the panel in the admin to the portal, on a running host with the demo's accounts.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private DevCrmHost _host = null!;
    private SiteClient _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DevCrmHost.StartAsync();
        _admin = new SiteClient(_host.BaseAddress);
        (await _admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
    }

    public async ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Invitation_SentAgainAcceptedUsedAndForOthers_OpensOnlyOnceForItsAddress()
    {
        var mail = new MailFolder(_host.MailFolder);
        var editor = await EditorAsync("Globex");
        editor = await _admin.PressAsync(editor, "Send invitation", new() { ["InviteEmail"] = "ann@globex.example", ["InviteRole"] = "Owner" });
        var first = Shopper.InvitationLink((await mail.WaitAsync("ann@globex.example"))[0]);
        editor = await _admin.PressAsync(editor, "Send again", []);
        var second = (await mail.WaitAsync("ann@globex.example", 2)).Select(Shopper.InvitationLink).Single(link => link != first);

        using var ann = new SiteClient(_host.BaseAddress);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(first)).Status);
        Assert.Contains("someone else", (await _admin.GetAsync(second)).EnsureOk().Text, StringComparison.Ordinal);

        var weak = await ann.SubmitAsync(
            (await ann.GetAsync(second)).EnsureOk(),
            "form:has(input[type=password])",
            new Dictionary<string, string> { ["Password"] = "weak", ["PasswordConfirmation"] = "weak" });
        Assert.Contains("Passwords must", weak.Text, StringComparison.Ordinal);

        var portal = await ann.SubmitAsync(
            weak,
            "form:has(input[type=password])",
            new Dictionary<string, string> { ["Password"] = Shopper.Password, ["PasswordConfirmation"] = Shopper.Password });
        Assert.Equal("/portal", portal.EnsureOk().Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(second)).Status);

        // The last owner stays.
        editor = await EditorAsync("Globex");
        Assert.Contains("last owner", (await _admin.PressAsync(editor, "Remove", [])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_OfSomeoneWithALogin_AsksToSignInAndJoins()
    {
        var mail = new MailFolder(_host.MailFolder);
        await _admin.PressAsync(await EditorAsync("Globex"), "Send invitation", new() { ["InviteEmail"] = "bob@both.example", ["InviteRole"] = "Owner" });
        using var bob = new SiteClient(_host.BaseAddress);
        (await Shopper.AcceptInvitationAsync(bob, (await mail.WaitAsync("bob@both.example"))[0])).EnsureOk();

        await _admin.PressAsync(await EditorAsync("Northwind"), "Send invitation", new() { ["InviteEmail"] = "Bob@Both.example", ["InviteRole"] = "Member" });
        var link = (await mail.WaitAsync("bob@both.example", 2)).Select(Shopper.InvitationLink).Distinct(StringComparer.Ordinal).ToArray();
        using var elsewhere = new SiteClient(_host.BaseAddress);
        var pages = new List<SitePage>();
        foreach (var address in link)
        {
            pages.Add(await elsewhere.GetAsync(address));
        }

        var open = Assert.Single(pages, page => page.Status == HttpStatusCode.OK);
        Assert.Contains("has a login already", open.Text, StringComparison.Ordinal);

        var join = await bob.GetAsync(open.Address.ToString());
        Assert.Equal("/portal", (await bob.SubmitAsync(join, "form[action$='/join']")).EnsureOk().Address.AbsolutePath);
    }

    private async Task<SitePage> EditorAsync(string account)
    {
        var list = (await _admin.GetAsync("/Admin/Contents/ContentItems/Account")).EnsureOk();
        var link = list.Document.QuerySelectorAll("a[href*='/Edit']")
            .First(candidate => candidate.TextContent.Contains(account, StringComparison.Ordinal)
                || candidate.Closest("li, tr")?.TextContent.Contains(account, StringComparison.Ordinal) == true);
        return (await _admin.GetAsync(link.GetAttribute("href")!)).EnsureOk();
    }
}
