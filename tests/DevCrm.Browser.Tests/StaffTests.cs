using System.IO.Compression;
using System.Security.Cryptography;
using DevCrm.Testing.Site;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>What staff do in the admin, and what customers see of it.</summary>
public sealed class StaffTests(BrowserSite site)
{
    private const string Product = "Northlight Backup";

    [Fact]
    public async Task Release_UploadedAndPublished_IsInThePortal()
    {
        await using var customer = await site.VisitAsync();
        await Customer.OwnAsync(customer, site, Product, "Yearly", Shopper.NewEmail("release"));
        await using var staff = await site.VisitAsAdministratorAsync();
        var page = staff.Page;
        var package = Package();

        await staff.OpenAsync("/Admin/Contents/ContentItems/Release");
        await staff.FollowAsync("New Release");
        await page.GetByLabel("Product", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = $"{Product} (BKP)" });
        await page.GetByLabel("Version", new() { Exact = true }).FillAsync("9.1.0");
        await page.GetByLabel("Release notes").FillAsync("## New\n\n- **Faster** restores");
        await SubmitAsync(staff, "submit.SaveAndContinue");

        await page.GetByLabel("Package", new() { Exact = true }).SetInputFilesAsync(
            new FilePayload { Name = "northlight-backup-9.1.0.zip", MimeType = "application/zip", Buffer = package });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }).ClickAsync();
        await page.GetByText("Uploaded.").WaitForAsync();
        Assert.Equal("100", await page.GetByRole(AriaRole.Progressbar).GetAttributeAsync("aria-valuenow"));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(package)), await page.Locator("#devcrm-packages").InnerTextAsync(), StringComparison.Ordinal);

        await customer.OpenAsync(customer.Address.AbsolutePath);
        Assert.DoesNotContain("9.1.0", await customer.TextAsync(), StringComparison.Ordinal);

        await SubmitAsync(staff, "submit.Publish");
        await customer.OpenAsync(customer.Address.AbsolutePath);
        var newest = customer.Page.Locator("main article").First;
        Assert.StartsWith("9.1.0", await newest.Locator("> h3").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Faster", await newest.Locator(".portal-notes strong").InnerTextAsync());
        var (sha256, fileName) = await customer.DownloadAsync(newest.Locator("a[download]"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(package)), sha256);
        Assert.Equal("northlight-backup-9.1.0.zip", fileName);
    }

    [Fact]
    public async Task License_EndDateEdited_IsShownAndKeepsTheVersionBefore()
    {
        await using var customer = await site.VisitAsync();
        await Customer.OwnAsync(customer, site, Product, "Yearly", Shopper.NewEmail("edited"));
        await using var staff = await site.VisitAsAdministratorAsync();
        var id = customer.Address.Segments[^1];

        await staff.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");
        await staff.Page.GetByLabel("End", new() { Exact = true }).FillAsync("2041-05-06T00:00");
        await SubmitAsync(staff, "submit.PublishAndContinue");
        await customer.OpenAsync(customer.Address.AbsolutePath);

        Assert.Contains("6 May 2041", await customer.TextAsync(), StringComparison.Ordinal);
        await staff.Page.GetByText("Versions", new() { Exact = true }).ClickAsync();
        Assert.True(await staff.Page.Locator("#versions tbody tr").CountAsync() >= 2);
    }

    [Theory]
    [InlineData("/Admin")]
    [InlineData("/Admin/Contents/ContentItems/License")]
    [InlineData("/Admin/Contents/ContentItems/Release")]
    [InlineData("/Admin/Contents/ContentTypes/License/Create")]
    [InlineData("/Admin/Contents/ContentTypes/Plan/Create")]
    [InlineData("/Admin/Workflows/Types")]
    [InlineData("/Admin/DevCrm/Purchases")]
    [InlineData("/Admin/DevCrm/StripeEvents")]
    [InlineData("/Admin/DevCrm/Mails")]
    [InlineData("/Admin/DevCrm/Audit")]
    [InlineData("/Admin/DevCrm/Sign-ins")]
    [InlineData("/Admin/DevCrm/Downloads")]
    [InlineData("/Admin/devcrm/licenses")]
    [InlineData("/Admin/devcrm/test-keys")]
    [InlineData("/Admin/devcrm/usage-alerts")]
    [InlineData("/Admin/devcrm/attempts")]
    [InlineData("/Admin/devcrm/announcements")]
    [InlineData("/Admin/devcrm/signing-keys")]
    [InlineData("/Admin/devcrm/webhooks")]
    [InlineData("/Admin/devcrm/webhooks/create")]
    [InlineData("/Admin/devcrm/api-keys")]
    [InlineData("/Admin/devcrm/api-keys/create")]
    [InlineData("/Admin/Settings/devcrm-licenses")]
    [InlineData("/Admin/Users/Index")]
    [InlineData("/Admin/Roles/Index")]
    [InlineData("/Admin/Settings/general")]
    [InlineData("/Admin/Settings/email")]
    [InlineData("/Admin/Features")]
    public async Task AdminPage_WideAndNarrowAndDark_IsSound(string address)
    {
        await using var staff = await site.VisitAsAdministratorAsync();

        await staff.OpenAsync(address);
        await staff.Page.SetViewportSizeAsync(390, 800);
        await staff.AssertSoundAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        Assert.True(await staff.IsDarkAsync());
    }

    [Fact]
    public async Task LicenceList_AllChosenAtOnce_AreWhatTheOperationAsksFor()
    {
        await using var customer = await site.VisitAsync();
        await Customer.OwnAsync(customer, site, Product, "Yearly", Shopper.NewEmail("chosen"));
        await using var staff = await site.VisitAsAdministratorAsync();

        await staff.OpenAsync("/Admin/devcrm/licenses");
        await staff.Page.GetByLabel("Choose all on this page").CheckAsync();
        var chosen = await staff.Page.Locator("input[name=ids]:checked").CountAsync();
        Assert.Equal(await staff.Page.Locator("input[name=ids]").CountAsync(), chosen);
        await staff.PressAsync("Suspend");

        Assert.Equal(chosen, await staff.Page.Locator("input[name=Ids]").CountAsync());
    }

    [Fact]
    public async Task ApiKey_RevokedOnlyAfterASecondThought()
    {
        await using var staff = await site.VisitAsAdministratorAsync();
        var page = staff.Page;
        await staff.OpenAsync("/Admin/devcrm/api-keys/create");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Second thoughts");
        await page.GetByLabel("Everything, also what is added later").CheckAsync();
        await staff.PressAsync("Create");
        await staff.FollowAsync("Done");
        var row = page.Locator("tr", new() { HasText = "Second thoughts" });

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await staff.OpenAsync("/Admin/devcrm/api-keys");
        Assert.DoesNotContain("Revoked", await row.InnerTextAsync(), StringComparison.Ordinal);

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await staff.LeaveByAsync(page.Locator("dialog[open] button[value=yes]"));
        Assert.Contains("Revoked", await row.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static byte[] Package()
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("setup.bin", CompressionLevel.NoCompression).Open())
        {
            entry.Write(RandomNumberGenerator.GetBytes(3_000_000));
        }

        return bytes.ToArray();
    }

    // The second choice of a split button is in its menu; a form is sent the same way by it.
    private static async Task SubmitAsync(Visitor staff, string value)
    {
        var button = staff.Page.Locator($"button[value='{value}']").First;

        if (!await button.IsVisibleAsync())
        {
            await button.Locator("xpath=ancestor::*[contains(@class,'btn-group')][1]").Locator(".dropdown-toggle").ClickAsync();
        }

        await staff.LeaveByAsync(button);
    }
}
