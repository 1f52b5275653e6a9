using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Browser.Tests;

/// <summary>What a customer does in the browser, from the shop to the portal.</summary>
internal static class Customer
{
    /// <summary>Buys a plan and pays at the simulated checkout.</summary>
    public static async Task BuyAsync(Visitor visitor, string product, string plan, string email)
    {
        await visitor.OpenAsync("/");
        await visitor.PressAsync($"Buy {product}, {plan}");
        Assert.Contains("Payment simulator", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.Page.GetByLabel("Email").FillAsync(email);
        await visitor.Page.GetByLabel("Name or company").FillAsync("Contoso Logistics");
        await visitor.Page.GetByLabel("Country").FillAsync("NL");
        await visitor.PressAsync("Pay");
    }

    /// <summary>Follows the invitation, sets a password, and is in the portal.</summary>
    public static async Task AcceptAsync(Visitor visitor, ReceivedMail mail)
    {
        await visitor.OpenAsync(Shopper.InvitationLink(mail));
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Shopper.Password);
        await visitor.Page.GetByLabel("Password again").FillAsync(Shopper.Password);
        await visitor.PressAsync("Set password and enter");
        Assert.Equal("/portal", visitor.Address.AbsolutePath);
    }

    /// <summary>Buys, accepts, and opens the page of the licence.</summary>
    public static async Task OwnAsync(Visitor visitor, BrowserSite site, string product, string plan, string email)
    {
        await BuyAsync(visitor, product, plan, email);
        await AcceptAsync(visitor, Assert.Single(await site.Mail.WaitAsync(email)));
        await visitor.FollowAsync($"{product} {plan}");
    }
}
