using DevCrm.Testing.Site;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>The automation is the administrator's: switched off, purchases wait; replayed, they are served once.</summary>
public sealed class WorkflowSwitchTests(BrowserSite site)
{
    private const string Workflow = "Purchase paid: issue the licence";

    [Fact]
    public async Task PurchaseWorkflow_OffThenOnAndReplayed_IssuesOnce()
    {
        await using var admin = await site.VisitAsAdministratorAsync();
        await using var visitor = await site.VisitAsync();
        var email = Shopper.NewEmail("waiting");

        await admin.OpenAsync("/Admin/Workflows/Types");
        await admin.PressAsync($"Switch off {Workflow}");

        try
        {
            await Customer.BuyAsync(visitor, "Northlight Backup", "Yearly", email);
            await OpenAttentionAsync(admin, email);
            Assert.DoesNotContain(site.Mail.Read(), mail => mail.Header("To")?.Contains(email, StringComparison.Ordinal) == true);
        }
        finally
        {
            await admin.OpenAsync("/Admin/Workflows/Types");
            await admin.PressAsync($"Switch on {Workflow}");
        }

        await OpenAttentionAsync(admin, email);
        await admin.LeaveByAsync(admin.Page.Locator("tr", new() { HasText = email }).GetByRole(AriaRole.Link).First);
        var purchase = admin.Address.ToString();
        await admin.PressAsync("Replay");

        Assert.StartsWith("BKP-", Shopper.Key(Assert.Single(await site.Mail.WaitAsync(email))), StringComparison.Ordinal);
        await admin.OpenAsync(purchase);
        Assert.Contains("Fulfilled", await admin.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).CountAsync());
        Assert.Single(site.Mail.Read(), mail => mail.Header("To")?.Contains(email, StringComparison.Ordinal) == true);
    }

    private static async Task OpenAttentionAsync(Visitor admin, string email)
    {
        var patience = TimeProvider.System.GetTimestamp();

        do
        {
            Assert.True(TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(200), "The purchase does not come to the list.");
            await admin.OpenAsync("/Admin/DevCrm/Purchases?attention=true");
        }
        while (!(await admin.TextAsync()).Contains(email, StringComparison.Ordinal));
    }
}
