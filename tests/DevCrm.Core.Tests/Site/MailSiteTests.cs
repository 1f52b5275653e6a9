using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Core.Tests.Site;

/// <summary>Mail through the running host: one purchase, its mail in the folder and on the admin's page.</summary>
public sealed class MailSiteTests : IAsyncLifetime
{
    private DevCrmHost? _host;

    private DevCrmHost Host => _host ?? throw new InvalidOperationException("The host is not running.");

    public async ValueTask InitializeAsync() => _host = await DevCrmHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Purchase_MailIsWrittenOnceAndShown()
    {
        using var visitor = new SiteClient(Host.BaseAddress);
        using var staff = new SiteClient(Host.BaseAddress);
        var address = Shopper.NewEmail("mail");

        await Shopper.BuyAsync(visitor, "Northlight Enterprise", "Team", address);
        var mail = Assert.Single(await new MailFolder(Host.MailFolder).WaitAsync(address));
        // The mail is in the folder before it is noted as sent.
        await new SiteDatabase(Host).WaitUntilNoMailIsLeftAsync();
        await staff.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword);
        var list = (await staff.GetAsync("/Admin/devcrm/mails?to=" + Uri.EscapeDataString(address))).EnsureOk();
        var link = list.Document.QuerySelector("td a[href*='/devcrm/mails/']")!.GetAttribute("href")!;
        var shown = (await staff.GetAsync(link)).EnsureOk();

        Assert.Contains("Sent", list.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Shopper.Key(mail), shown.Document.QuerySelector("iframe")!.GetAttribute("srcdoc"), StringComparison.Ordinal);
        Assert.Equal("", shown.Document.QuerySelector("iframe")!.GetAttribute("sandbox"));
        Assert.Contains(link[(link.LastIndexOf('/') + 1)..], mail.Header("Message-ID"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MailPages_WithoutPermission_AreClosed()
    {
        using var stranger = new SiteClient(Host.BaseAddress);

        var page = await stranger.GetAsync("/Admin/devcrm/mails");

        Assert.Contains("/Login", page.Address.AbsolutePath, StringComparison.OrdinalIgnoreCase);
    }
}
