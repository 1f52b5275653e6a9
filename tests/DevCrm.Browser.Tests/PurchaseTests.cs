using DevCrm.Testing.Site;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>From the shop window to the file on the customer's disk.</summary>
public sealed class PurchaseTests(BrowserSite site)
{
    private const string Product = "Northlight Enterprise";

    [Fact]
    public async Task Shop_ShowsPublicProductsWithPrices()
    {
        await using var visitor = await site.VisitAsync();

        await visitor.OpenAsync("/");
        var shop = await visitor.TextAsync();
        await visitor.FollowAsync(Product);
        var product = await visitor.TextAsync();

        Assert.Contains(Product, shop, StringComparison.Ordinal);
        Assert.Contains("Northlight Backup", shop, StringComparison.Ordinal);
        Assert.Contains("€1,499.00", shop, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", shop, StringComparison.Ordinal);
        Assert.Equal("/products/northlight-enterprise", visitor.Address.AbsolutePath);
        Assert.Contains("€499.00", product, StringComparison.Ordinal);
        Assert.Contains("2.0.0", product, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purchase_PaidInTheBrowser_EndsInAVerifiedDownload()
    {
        await using var visitor = await site.VisitAsync();
        var email = Shopper.NewEmail("browser");

        await Customer.BuyAsync(visitor, Product, "Team", email);
        Assert.Contains("Thank you", await visitor.TextAsync(), StringComparison.Ordinal);
        var mail = Assert.Single(await site.Mail.WaitAsync(email));
        await Customer.AcceptAsync(visitor, mail);
        await visitor.FollowAsync($"{Product} Team");

        var versions = visitor.Page.Locator("main article");
        Assert.Equal(["2.0.0", "1.4.1", "1.4.0"], (await visitor.Page.Locator("main article > h3").AllInnerTextsAsync()).Select(heading => heading.Split((char[]?)null)[0]));
        var newest = versions.First;
        Assert.Matches(@"2\.0\.0\s+\d+ \w+ 20\d\d", await newest.Locator("> h3").InnerTextAsync());
        Assert.Matches(@"\d+(\.\d+)? (bytes|B|KB|KiB|MB|MiB)", await newest.InnerTextAsync());
        Assert.Equal("Single sign-on", await newest.Locator(".portal-notes strong").First.InnerTextAsync());

        var checksum = (await newest.Locator(".portal-checksum").First.InnerTextAsync()).Split(' ')[^1];
        var (sha256, fileName) = await visitor.DownloadAsync(newest.Locator("a[download]").First);
        Assert.Equal(checksum, sha256);
        Assert.Equal(await newest.Locator("a[download]").First.InnerTextAsync(), $"Download {fileName}");

        await visitor.PressAsync("Show the key");
        Assert.Equal(Shopper.Key(mail), await visitor.Page.Locator("#license-key").InnerTextAsync());
    }

    [Fact]
    public async Task Purchase_OnATelephoneInTheDark_Fits()
    {
        await using var visitor = await site.VisitAsync(width: 390, ColorScheme.Dark);

        await Customer.OwnAsync(visitor, site, "Northlight Backup", "Yearly", Shopper.NewEmail("telephone"));
        Assert.True(await visitor.IsDarkAsync());
        await visitor.OpenAsync("/products/northlight-backup");
        Assert.True(await visitor.IsDarkAsync());
        await visitor.OpenAsync("/portal/colleagues");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
        await visitor.AssertSoundAsync();
    }
}
