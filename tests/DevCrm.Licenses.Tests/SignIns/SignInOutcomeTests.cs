using System.Net;
using System.Text;
using System.Text.Json;
using DevCrm.Core.SignIns;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Licenses.Tests.SignIns;

/// <summary>Whatever comes of trying to sign in is on record, without a password. It is here because this site runs in the tests' process.</summary>
public sealed class SignInOutcomeTests(LicenseSites sites)
{
    private const string Wrong = "Wrong-Horse-9!";
    private const string WrongRecovery = "wrong-recovery-9";
    private const string Agent = "browser-under-test/1.0";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Attempts_AreOnRecordWithTheirOutcome_AndWithoutPasswords(string provider)
    {
        // As many failures as the accounts below have before it.
        await using var site = await LicenseSite.StartAsync(provider, new Dictionary<string, string?> { ["OrchardCore:OrchardCore_Users:Throttle:FailedSignIns"] = "9" });
        var (anna, lock5, off, dora) = (await site.AddUserAsync("anna"), await site.AddUserAsync("lock5"), await site.AddUserAsync("off"), await site.AddUserAsync("dora"));
        await site.DisableAsync(off);
        var recovery = await site.AskSecondFactorAsync(dora);

        await SecondFactorAsync(site, recovery);
        await TryAsync(site, "anna", SignInSite.Password);
        var known = await TryAsync(site, "Anna@signins.example", Wrong);
        var unknown = await TryAsync(site, "no-such-user", Wrong);
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(site, "lock5", Wrong);
        }

        await TryAsync(site, "lock5", SignInSite.Password);
        await TryAsync(site, "off", SignInSite.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(site, "anna", SignInSite.Password)).Status);

        Assert.Equal((unknown.Status, unknown.Text), (known.Status, known.Text));
        var ofAnna = await site.SignInsAsync("ANNA", 3);
        Assert.Equal([SignInOutcome.TooManyAttempts, SignInOutcome.WrongPassword, SignInOutcome.SignedIn], ofAnna.Select(record => record.Outcome));
        Assert.Equal(("Anna@signins.example", "anna", anna.UserId), (ofAnna[1].TypedName, ofAnna[1].UserName, ofAnna[1].UserId));
        Assert.Equal(("anna", null, null), (ofAnna[0].TypedName, ofAnna[0].UserName, ofAnna[0].UserId));
        Assert.Equal(2, (await site.SignInsAsync(anna.UserId, 2)).Count);
        var ofNobody = Assert.Single(await site.SignInsAsync("no-such-user", 1));
        Assert.Equal((SignInOutcome.UnknownUser, null, null), (ofNobody.Outcome, ofNobody.UserName, ofNobody.UserId));
        Assert.Equal(("127.0.0.1", Agent), (ofNobody.Address, ofNobody.UserAgent));
        Assert.InRange(ofNobody.CreatedUtc, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow);
        Assert.Equal(
            [.. Enumerable.Repeat(SignInOutcome.LockedOut, 2), .. Enumerable.Repeat(SignInOutcome.WrongPassword, 4)],
            (await site.SignInsAsync(lock5.UserId, 6)).Select(record => record.Outcome));
        Assert.Equal(SignInOutcome.Disabled, Assert.Single(await site.SignInsAsync("off", 1)).Outcome);
        var ofDora = await site.SignInsAsync("dora", 4);
        Assert.Equal(
            [SignInOutcome.SignedIn, SignInOutcome.WrongSecondFactor, SignInOutcome.WrongSecondFactor, SignInOutcome.SecondFactorAsked],
            ofDora.Select(record => record.Outcome));
        Assert.All(ofDora, record => Assert.Equal(("dora", dora.UserId), (record.UserName, record.UserId)));

        var stored = provider == Databases.Sqlite ? DatabaseFiles(site.Folder) : [JsonSerializer.Serialize(new[] { ofAnna, [ofNobody], ofDora })];
        foreach (var secret in new[] { SignInSite.Password, Wrong, WrongRecovery })
        {
            Assert.DoesNotContain(stored.Concat(site.Logs.Lines), text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task AcceptedInvitation_IsOnRecord_AndAFormWithoutPasswordIsNot()
    {
        var site = await sites.OnSqliteAsync();
        using var buyer = new SiteClient(site.Address);
        var email = Shopper.NewEmail("signin");
        await Shopper.BuyAsync(buyer, "Northlight Enterprise", "Team", email);
        var mail = Assert.Single(await new MailFolder(Path.Combine(site.Folder, "App_Data", "Mail")).WaitAsync(email));
        Assert.Equal("/portal", (await Shopper.AcceptInvitationAsync(buyer, mail)).Address.AbsolutePath);
        using var hasty = new SiteClient(site.Address);
        await hasty.SignInAsync(email, "");
        await hasty.SignInAsync("", Wrong);

        Assert.Equal(SignInOutcome.SignedIn, Assert.Single(await site.SignInsAsync(email, 1)).Outcome);
    }

    private static async Task<SitePage> TryAsync(LicenseSite site, string name, string password)
    {
        using var visitor = Visitor(site);
        return await visitor.SignInAsync(name, password);
    }

    private static async Task SecondFactorAsync(LicenseSite site, string recovery)
    {
        using var visitor = Visitor(site);
        var asked = await visitor.SignInAsync("dora", SignInSite.Password);
        await visitor.SubmitAsync(asked, "form[method=post]:has([name=VerificationCode])", new Dictionary<string, string> { ["VerificationCode"] = "000000" });
        foreach (var code in new[] { "", WrongRecovery, recovery })
        {
            var form = await visitor.GetAsync("/LoginWithRecoveryCode?returnUrl=/ChangePassword");
            var answer = await visitor.SubmitAsync(form, "form[method=post]:has([name=RecoveryCode])", new Dictionary<string, string> { ["RecoveryCode"] = code });
            Assert.Equal(code == recovery ? "/ChangePassword" : "/LoginWithRecoveryCode", answer.Address.AbsolutePath);
        }
    }

    private static SiteClient Visitor(LicenseSite site)
    {
        var visitor = new SiteClient(site.Address);
        visitor.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Agent);
        return visitor;
    }

    private static IReadOnlyList<string> DatabaseFiles(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "App_Data", "Sites"), "*.db*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return [.. files.Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        })];
    }
}
