using DevCrm.Testing;
using DevCrm.Testing.Site;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Events leave only of what was committed.</summary>
public sealed class WebhookRollbackTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ChangeThatIsRolledBack_LeavesNoDelivery(string provider)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var site = await WebhookSite.StartAsync(provider);
        var (id, _) = await site.CreateAsync(receiver.Address(), "license.*", "purchase.paid");

        // The licence is made, its mail cannot be stored, and all of it is undone.
        await site.Database.ExecuteAsync("ALTER TABLE \"OutgoingMailIndex\" RENAME TO \"OutgoingMailIndexAway\"");
        var email = Shopper.NewEmail("undone");
        using (var visitor = new SiteClient(site.Host.BaseAddress))
        {
            var checkout = await Shopper.StartCheckoutAsync(visitor, "Northlight Backup", "Yearly");
            await Shopper.CompleteAsync(visitor, checkout, email);
        }

        await WaitUntilItFailedAsync(site);
        Assert.Contains("There are no deliveries here.", (await site.EndpointAsync(id)).Text, StringComparison.Ordinal);

        await site.Database.ExecuteAsync("ALTER TABLE \"OutgoingMailIndexAway\" RENAME TO \"OutgoingMailIndex\"");
        await site.StartAgainAsync("PT10M");
        await site.Mail.WaitAsync(email);
        await receiver.WaitAsync(call => call.Type == "license.issued");
        Assert.Equal(["license.created", "license.issued", "purchase.paid"], receiver.Calls.Select(call => call.Type).Order());
    }
    /// <summary>The event of the payment tells how often it was worked on; by then what it made was undone.</summary>
    private static async Task WaitUntilItFailedAsync(WebhookSite site)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var page = (await site.Admin.GetAsync("/Admin/DevCrm/StripeEvents?status=Waiting")).EnsureOk();
            if (page.Document.QuerySelectorAll("tbody td.text-end").Any(attempts => attempts.TextContent.Trim() != "0"))
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200), $"The event was never worked on: {page.Text}");
            await Task.Delay(100);
        }
    }
}
