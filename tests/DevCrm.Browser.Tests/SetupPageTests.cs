using DevCrm.Testing.Hosting;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>A host in Production with nothing configured asks for what a site needs.</summary>
public sealed class SetupPageTests(BrowserSite site)
{
    [Fact]
    public async Task SetupPage_FilledIn_MakesAWorkingSite()
    {
        Chromium.Require();
        await using var host = await DevCrmHost.StartAsync(new DevCrmHostOptions { Environment = "Production", AutoSetup = false });
        await using var visitor = await site.VisitAsync(host.BaseAddress);
        var page = visitor.Page;

        await visitor.OpenAsync("/");
        await page.GetByLabel("Name of the site").FillAsync("Contoso Software");
        await page.GetByLabel("User name of the administrator").FillAsync("chief");
        await page.GetByLabel("Email address").FillAsync("chief@example.com");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DevCrmHost.AdminPassword);
        await page.GetByLabel("Password again").FillAsync(DevCrmHost.AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await page.GetByText("Nothing is on sale yet.").WaitForAsync();
        await visitor.AssertSoundAsync();
        Assert.Contains("Contoso Software", await page.TitleAsync(), StringComparison.Ordinal);

        await visitor.SignInAsync("chief", DevCrmHost.AdminPassword);
        await visitor.OpenAsync("/Admin/Workflows/Types");
        Assert.Contains("Purchase paid", await visitor.TextAsync(), StringComparison.Ordinal);
    }
}
