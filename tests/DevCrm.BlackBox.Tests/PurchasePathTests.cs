using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using DevCrm.Testing.Site;

namespace DevCrm.BlackBox.Tests;

/// <summary>From the shop window to the download, through nothing but the site's pages, mails and addresses.</summary>
public sealed class PurchasePathTests(SiteUnderTest site)
{
    private const string Product = "Northlight Enterprise";

    [Fact]
    public async Task Shop_ShowsPublicProductsOnly()
    {
        using var visitor = site.Visitor();

        var shop = (await visitor.GetAsync("/")).EnsureOk();

        Assert.Contains(Product, shop.Text, StringComparison.Ordinal);
        Assert.Contains("Northlight Backup", shop.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme scanner connector", shop.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/products/acme-scanner-connector")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/products/northlight-enterprise")).Status);
    }

    [Fact]
    public async Task Purchase_PaidInTheShop_EndsInADownload()
    {
        using var visitor = site.Visitor();
        var email = Shopper.NewEmail("path");

        var checkout = await Shopper.StartCheckoutAsync(visitor, Product, "Team");
        Assert.Contains("499.00 EUR", checkout.Text, StringComparison.Ordinal);
        var thanks = (await Shopper.CompleteAsync(visitor, checkout, email)).EnsureOk();
        Assert.Contains("Thank you", thanks.Text, StringComparison.Ordinal);

        var mail = Assert.Single(await site.Mail.WaitAsync(email));
        Assert.StartsWith("ENT-", Shopper.Key(mail), StringComparison.Ordinal);

        var portal = (await Shopper.AcceptInvitationAsync(visitor, mail)).EnsureOk();
        Assert.EndsWith("/portal", portal.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(Product, portal.Text, StringComparison.Ordinal);
        Assert.Contains("Active", portal.Text, StringComparison.Ordinal);

        var license = (await visitor.GetAsync(portal.Document.QuerySelector("main a[href*='/portal/licenses/']")!.GetAttribute("href")!)).EnsureOk();
        var versions = license.Document.QuerySelectorAll("article > h3").Select(heading => heading.TextContent.Trim().Split((char[]?)null)[0]).ToList();
        Assert.Equal(["2.0.0", "1.4.1", "1.4.0"], versions);
        Assert.NotNull(license.Document.QuerySelector(".portal-notes strong"));
        Assert.DoesNotContain(Shopper.Key(mail), license.Html, StringComparison.Ordinal);

        var shown = (await visitor.SubmitAsync(license, "form[action$='/key']")).EnsureOk();
        Assert.Contains(Shopper.Key(mail), shown.Html, StringComparison.Ordinal);

        await AssertDownloadAsync(visitor, license);
    }

    [Fact]
    public async Task Download_OfSomebodyElse_DoesNotExist()
    {
        using var owner = site.Visitor();
        using var anonymous = site.Visitor();
        using var stranger = site.Visitor();
        var email = Shopper.NewEmail("owner");
        await Shopper.BuyAsync(owner, Product, "Team", email);
        var portal = await Shopper.AcceptInvitationAsync(owner, Assert.Single(await site.Mail.WaitAsync(email)));
        var license = await owner.GetAsync(portal.Document.QuerySelector("main a[href*='/portal/licenses/']")!.GetAttribute("href")!);
        var download = license.Document.QuerySelector("a[download]")!.GetAttribute("href")!;

        var strangerEmail = Shopper.NewEmail("stranger");
        await Shopper.BuyAsync(stranger, "Northlight Backup", "Yearly", strangerEmail);
        await Shopper.AcceptInvitationAsync(stranger, Assert.Single(await site.Mail.WaitAsync(strangerEmail)));

        var answers = new List<SitePage>
        {
            await anonymous.GetAsync(download),
            await stranger.GetAsync(download),
            await stranger.GetAsync(download[..(download.LastIndexOf('/') + 1)] + "4unknownpackage00000000000"),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(license.Address.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(download)).Status);
    }

    [Fact]
    public async Task Invitation_WorksOnce()
    {
        using var visitor = site.Visitor();
        using var second = site.Visitor();
        var email = Shopper.NewEmail("once");
        await Shopper.BuyAsync(visitor, "Northlight Backup", "Yearly", email);
        var mail = Assert.Single(await site.Mail.WaitAsync(email));
        await Shopper.AcceptInvitationAsync(visitor, mail);

        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(Shopper.InvitationLink(mail))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync("/invitation/never-made")).Status);
    }

    [Fact]
    public async Task PaymentThatComesLater_IssuesOnlyThen()
    {
        using var visitor = site.Visitor();
        var email = Shopper.NewEmail("later");
        var checkout = await Shopper.StartCheckoutAsync(visitor, "Northlight Backup", "Yearly");

        var waiting = (await Shopper.CompleteAsync(visitor, checkout, email, paid: false)).EnsureOk();
        Assert.Contains("Your order is in", waiting.Text, StringComparison.Ordinal);
        var order = Assert.Single(await site.Mail.WaitAsync(email));
        Assert.DoesNotContain("Licence key", order.Html, StringComparison.Ordinal);

        var simulator = await visitor.GetAsync("/stripe-simulator/" + Shopper.SessionId(checkout));
        await visitor.SubmitAsync(simulator, "form[action*='/event']", button: "settle");

        var mails = await site.Mail.WaitAsync(email, count: 2);
        Assert.StartsWith("BKP-", Shopper.Key(mails.Single(mail => mail.Html!.Contains("Licence key", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_SeesTheLicenceInTheAdmin()
    {
        using var visitor = site.Visitor();
        using var admin = site.Visitor();
        var email = Shopper.NewEmail("admin-sees");
        await Shopper.BuyAsync(visitor, "Northlight Backup", "Perpetual", email);
        await site.Mail.WaitAsync(email);

        await admin.SignInAsync(site.AdminUser, site.AdminPassword, "/admin");
        var licenses = (await admin.GetAsync("/Admin/Contents/ContentItems/License")).EnsureOk();
        var purchases = (await admin.GetAsync("/Admin/DevCrm/Purchases")).EnsureOk();

        Assert.Contains("Northlight Backup", licenses.Text, StringComparison.Ordinal);
        Assert.Contains(email, purchases.Text, StringComparison.Ordinal);
        Assert.Contains("Fulfilled", purchases.Text, StringComparison.Ordinal);
    }

    private static async Task AssertDownloadAsync(SiteClient visitor, SitePage license)
    {
        var link = license.Document.QuerySelectorAll("a[download]").First(candidate => candidate.TextContent.Contains("1.4.1", StringComparison.Ordinal));
        var checksum = link.Closest("article")!.QuerySelector(".portal-checksum")!.TextContent.Trim().Split(' ')[^1];
        var address = new Uri(link.GetAttribute("href")!, UriKind.Relative);

        using var whole = await visitor.Http.GetAsync(address);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal(checksum, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("northlight-enterprise-1.4.1.zip", whole.Content.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.NotNull(whole.Headers.ETag);
        Assert.Equal("bytes", Assert.Single(whole.Headers.AcceptRanges));

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(10, 19);
        request.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag);
        using var part = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[10..20], await part.Content.ReadAsByteArrayAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag);
        using var unchanged = await visitor.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }
}
