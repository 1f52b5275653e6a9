using System.Text.RegularExpressions;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Campaigns.Tests;

/// <summary>A release is published on a running host: who gets the mail, how often, and who does not.</summary>
public sealed partial class ReleaseMailTests
{
    private const string Backup = "Northlight Backup";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Publish_MailsExactlyThoseEntitledOnce(string provider)
    {
        await using var database = provider == Databases.Sqlite ? null : await Databases.CreateAsync(provider);
        await using var host = await DevCrmHost.StartAsync(new DevCrmHostOptions { DatabaseProvider = provider, ConnectionString = database?.ConnectionString });
        var mail = new MailFolder(host.MailFolder);
        using var desk = await ReleaseDesk.OpenAsync(host);
        var owner = await Owners.OwnAsync(host, Backup, "Yearly", licenses: 2);
        var second = await Owners.OwnAsync(host, Backup, "Yearly");
        var other = await Owners.OwnAsync(host, "Northlight Enterprise", "Team");
        var stranger = Shopper.NewEmail("stranger");
        await BuyAsync(host, Backup, "Yearly", stranger);
        await mail.WaitAsync(stranger);

        var editor = await desk.PublishAsync(Backup, "9.2.0");
        var news = Assert.Single(await WaitAsync(mail, owner, "9.2.0"));
        Assert.Single(await WaitAsync(mail, second, "9.2.0"));
        Assert.Equal($"{Backup} 9.2.0", news.Subject);
        Assert.Contains("<strong>Faster</strong>", news.Html!, StringComparison.Ordinal);
        Assert.Contains("/portal/licenses/", news.Html!, StringComparison.Ordinal);

        // Published again, it is no news.
        await desk.PublishAsync(editor);
        using (var visitor = new SiteClient(host.BaseAddress))
        {
            var page = (await visitor.GetAsync(Unsubscribe().Match(news.Html!).Value)).EnsureOk();
            Assert.Contains("gets announcements", page.Text, StringComparison.Ordinal);
            Assert.Contains("no more announcements", (await visitor.SubmitAsync(page, "#unsubscribe")).EnsureOk().Text, StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/unsubscribe/CfDJ8nonsense")).Status);
        }

        // The custom extension of one client goes to that client alone.
        var client = Shopper.NewEmail("acme");
        await desk.InviteAsync("4demoaccountacme0000000001", client);
        await AcceptAsync(host, mail, client);
        await desk.LicenseAsync("Acme Logistics GmbH", "4demoplanacmeext0000000005");
        await desk.PublishAsync("Acme scanner connector", "9.0.0");
        Assert.Single(await WaitAsync(mail, client, "9.0.0"));

        await desk.PublishAsync(Backup, "9.3.0");
        Assert.Single(await WaitAsync(mail, second, "9.3.0"));

        Assert.Equal([$"{Backup} 9.2.0"], News(mail, owner));
        Assert.Equal([$"{Backup} 9.2.0", $"{Backup} 9.3.0"], News(mail, second));
        Assert.Equal(["Acme scanner connector 9.0.0"], News(mail, client));
        Assert.Empty(News(mail, other));
        Assert.Empty(News(mail, stranger));
    }

    [Fact]
    public async Task WorkflowSwitchedOff_NobodyIsMailed()
    {
        await using var host = await DevCrmHost.StartAsync();
        var mail = new MailFolder(host.MailFolder);
        using var desk = await ReleaseDesk.OpenAsync(host);
        var owner = await Owners.OwnAsync(host, Backup, "Yearly");

        await desk.ToggleWorkflowAsync();
        await desk.PublishAsync(Backup, "9.4.0");
        await desk.ToggleWorkflowAsync();
        await desk.PublishAsync(Backup, "9.6.0");

        // Announcements are worked through in their order, so one of the release before would have come by then.
        Assert.Single(await WaitAsync(mail, owner, "9.6.0"));
        await new SiteDatabase(host).WaitUntilNoMailIsLeftAsync();
        Assert.Equal([$"{Backup} 9.6.0"], News(mail, owner));
    }

    [Fact]
    public async Task PublishedBeforeItsPackage_IsMailedWhenItIsThere_AlsoAfterARestart()
    {
        await using var host = await DevCrmHost.StartAsync();
        var mail = new MailFolder(host.MailFolder);
        var owner = await Owners.OwnAsync(host, Backup, "Yearly");
        string editor;
        using (var desk = await ReleaseDesk.OpenAsync(host))
        {
            editor = await desk.DraftAsync(Backup, "9.5.0");
            await desk.PublishAsync(editor);

            // Announcements are worked through in their order: the one without a package was looked at before this one was mailed.
            await desk.PublishAsync(Backup, "9.4.0");
            Assert.Single(await WaitAsync(mail, owner, "9.4.0"));
            Assert.Equal([$"{Backup} 9.4.0"], News(mail, owner));
            await desk.UploadAsync(editor, "9.5.0");
            await desk.PublishAsync(editor);
        }

        await host.KillAsync();
        await host.StartAgainAsync(host.Options with { Configuration = new Dictionary<string, string> { ["DevCrm:Clock:Offset"] = "PT10M" } });
        Assert.Single(await WaitAsync(mail, owner, "9.5.0"));
    }

    private static async Task BuyAsync(DevCrmHost host, string product, string plan, string email)
    {
        using var visitor = new SiteClient(host.BaseAddress);
        await Shopper.BuyAsync(visitor, product, plan, email);
    }

    private static async Task AcceptAsync(DevCrmHost host, MailFolder mail, string email)
    {
        using var visitor = new SiteClient(host.BaseAddress);
        (await Shopper.AcceptInvitationAsync(visitor, (await mail.WaitAsync(email))[0])).EnsureOk();
    }

    private static Task<IReadOnlyList<ReceivedMail>> WaitAsync(MailFolder mail, string to, string version) =>
        mail.WaitAsync(to, message => message.Subject.EndsWith(version, StringComparison.Ordinal));

    private static IEnumerable<string> News(MailFolder mail, string to) =>
        mail.ReadTo(to).Select(message => message.Subject).Where(subject => Version().IsMatch(subject)).Order();

    [GeneratedRegex("https?://[^\"\\s]+/unsubscribe/[^\"\\s<]+")]
    private static partial Regex Unsubscribe();

    [GeneratedRegex(@" 9\.\d\.0$")]
    private static partial Regex Version();
}
