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
        await site.ExecuteAsync("ALTER TABLE \"OutgoingMailIndex\" RENAME TO \"OutgoingMailIndexAway\"");
        var email = Shopper.NewEmail("undone");
        using (var visitor = new SiteClient(site.Host.BaseAddress))
        {
            var checkout = await Shopper.StartCheckoutAsync(visitor, "Northlight Backup", "Yearly");
            await Shopper.CompleteAsync(visitor, checkout, email);
        }

        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Contains("There are no deliveries here.", (await site.EndpointAsync(id)).Text, StringComparison.Ordinal);

        await site.ExecuteAsync("ALTER TABLE \"OutgoingMailIndexAway\" RENAME TO \"OutgoingMailIndex\"");
        await site.StartAgainAsync("PT10M");
        await site.Mail.WaitAsync(email);
        await receiver.WaitAsync(call => call.Type == "license.issued");
        Assert.Equal(["license.created", "license.issued", "purchase.paid"], receiver.Calls.Select(call => call.Type).Order());
    }
}
