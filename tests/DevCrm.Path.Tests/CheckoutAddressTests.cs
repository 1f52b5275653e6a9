using DevCrm.Testing;

namespace DevCrm.Path.Tests;

/// <summary>Where Stripe sends the buyer back to.</summary>
public sealed class CheckoutAddressTests
{
    [Theory]
    [InlineData("https://shop.example.test/crm", "https://shop.example.test/crm/")]
    [InlineData(null, null)]
    public async Task BuyersComeBack_ToTheSitesOwnAddress_ElseToTheOneTheyCameBy(string? configured, string? root)
    {
        var settings = configured is null ? null : new Dictionary<string, string> { ["DevCrm:BaseUrl"] = configured };
        await using var site = await StripeSite.StartAsync(Databases.Sqlite, settings);

        var session = site.Stripe.Session(await site.StartCheckoutAsync());

        root ??= site.Host.BaseAddress.ToString();
        Assert.Equal(root + "checkout/success?session_id={CHECKOUT_SESSION_ID}", (string?)session["success_url"]);
        Assert.Equal(root, (string?)session["cancel_url"]);
    }
}
