using System.Text;
using System.Text.Json;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace DevCrm.Licenses.Tests.Keys;

/// <summary>After a customer and staff have done all they can with a key, it is in clear nowhere but where its owner asked for it.</summary>
public sealed class KeySecrecyTests(LicenseSites sites)
{
    [Fact]
    public async Task Key_AfterAFullRun_IsInNoLogEventRecordOrDatabase()
    {
        var site = await sites.OnSqliteAsync();
        using var buyer = new SiteClient(site.Address);
        var email = Shopper.NewEmail("secrecy");
        await Shopper.BuyAsync(buyer, "Northlight Enterprise", "Team", email);
        var mail = Assert.Single(await new MailFolder(Path.Combine(site.Folder, "App_Data", "Mail")).WaitAsync(email));
        var first = Shopper.Key(mail);
        var license = (await site.WithLicensesAsync(l => l.FindByKeyAsync(first)))!;
        await Shopper.AcceptInvitationAsync(buyer, mail);
        var shown = await buyer.SubmitAsync(await buyer.GetAsync("/portal/licenses/" + license.Id), "form[action$='/key']");
        Assert.Contains(first, shown.Text, StringComparison.Ordinal);

        using var staff = new SiteClient(site.Address);
        (await staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        var list = (await staff.GetAsync("/Admin/devcrm/licenses")).EnsureOk();
        (await staff.SubmitAsync(list, "form[action*='licenses/find']", new Dictionary<string, string> { ["text"] = first })).EnsureOk();
        var form = (await staff.GetAsync("/Admin/devcrm/license-operations/RegenerateKey?ids=" + license.Id)).EnsureOk();
        (await staff.SubmitAsync(form, "#license-operation", new Dictionary<string, string> { ["Reason"] = "theft", ["MailKey"] = "true" })).EnsureOk();
        var second = Shopper.Key((await new MailFolder(Path.Combine(site.Folder, "App_Data", "Mail")).WaitAsync(email, 2))[^1]);
        Assert.NotEqual(first, second);

        var content = await site.InScopeAsync(async services => JsonSerializer.Serialize(await services.GetRequiredService<IContentManager>().GetAsync(license.Id)));
        var (records, _) = await site.InScopeAsync(services => services.GetRequiredService<AuditSearch>().FindAsync(null, license.Id, null, null, 0, 100));
        foreach (var key in new[] { first, second })
        {
            AssertNotIn(key, "log", site.Logs.Lines);
            AssertNotIn(key, "event", site.Events.All.Select(e => e.Type + e.Data.ToJsonString()));
            AssertNotIn(key, "audit", records.Select(record => JsonSerializer.Serialize(record)));
            AssertNotIn(key, "content", [content]);
            AssertNotIn(key, "file", DatabaseFiles(site.Folder));
        }

        Assert.Contains("KeyRegenerated", records.Select(record => record.Event));
    }

    [Fact]
    public async Task MailsPage_ShowsTheKeyToWhoMaySeeKeysAlone()
    {
        var site = await sites.OnSqliteAsync();
        using var buyer = new SiteClient(site.Address);
        var email = Shopper.NewEmail("masked");
        await Shopper.BuyAsync(buyer, "Northlight Enterprise", "Team", email);
        var key = Shopper.Key(Assert.Single(await new MailFolder(Path.Combine(site.Folder, "App_Data", "Mail")).WaitAsync(email)));
        var desk = new User { UserName = "mail-desk", Email = "mail-desk@example.com", EmailConfirmed = true, IsEnabled = true, RoleNames = ["Staff"] };
        Assert.NotNull(await site.InScopeAsync(services => services.GetRequiredService<IUserService>()
            .CreateUserAsync(desk, LicenseSite.AdminPassword, (_, error) => Assert.Fail(error))));

        var shown = await ReadMailAsync(site, LicenseSite.AdminUser, email);
        var hidden = await ReadMailAsync(site, desk.UserName, email);

        Assert.Contains(key, shown, StringComparison.Ordinal);
        AssertNotIn(key, "mail that staff read", [hidden]);
        Assert.Contains("ENT-…", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_ForAReaderWithoutTheRight_HasNoKey()
    {
        var key = LicenseKey.New("ENT").Reveal();

        Assert.Equal(
            "<p>Licence key: <strong>ENT-…</strong>, ENT-202503-000042, ABCDE-12345-12345-12345-12345-12345</p>",
            KeysInMails.Hide($"<p>Licence key: <strong>{key}</strong>, ENT-202503-000042, ABCDE-12345-12345-12345-12345-12345</p>"));
    }

    [Fact]
    public async Task Key_AtRest_IsEncrypted()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync();
        var key = (await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;

        Assert.DoesNotContain(key, license.Part.ProtectedKey, StringComparison.Ordinal);
        Assert.StartsWith("CfDJ8", license.Part.ProtectedKey, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", license.Part.KeyHash);
    }

    /// <summary>The mail to an address, as HTML and as text, on the admin's page.</summary>
    private static async Task<string> ReadMailAsync(LicenseSite site, string reader, string to)
    {
        using var staff = new SiteClient(site.Address);
        (await staff.SignInAsync(reader, LicenseSite.AdminPassword)).EnsureOk();
        var list = (await staff.GetAsync("/Admin/devcrm/mails?to=" + Uri.EscapeDataString(to))).EnsureOk();
        var page = (await staff.GetAsync(list.Document.QuerySelector("td a[href*='/devcrm/mails/']")!.GetAttribute("href")!)).EnsureOk();
        return page.Document.QuerySelector("iframe")!.GetAttribute("srcdoc") + page.Text;
    }

    private static IEnumerable<string> DatabaseFiles(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "App_Data", "Sites"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).Contains(".db", StringComparison.Ordinal) || file.Contains("log", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        Assert.NotEmpty(files);
        return files.Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        });
    }

    private static void AssertNotIn(string key, string where, IEnumerable<string> texts)
    {
        var plain = key.Replace("-", "", StringComparison.Ordinal);
        foreach (var text in texts)
        {
            Assert.False(
                text.Contains(key, StringComparison.OrdinalIgnoreCase) || text.Contains(plain, StringComparison.OrdinalIgnoreCase),
                $"The key is in clear in a {where}.");
        }
    }
}
