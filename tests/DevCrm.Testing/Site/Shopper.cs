using System.Text.RegularExpressions;
using DevCrm.Testing.Mail;

namespace DevCrm.Testing.Site;

/// <summary>Does what a customer does: buys in the shop window, reads the mail, follows the invitation.</summary>
public static partial class Shopper
{
    public const string Password = "Customer-Secret-7!";

    /// <summary>Presses Buy at a plan of a product and stops at the simulated checkout.</summary>
    public static async Task<SitePage> StartCheckoutAsync(SiteClient visitor, string product, string plan)
    {
        var shop = (await visitor.GetAsync("/")).EnsureOk();
        var form = shop.Document.QuerySelectorAll("form[action*='checkout/']")
            .FirstOrDefault(candidate => candidate.TextContent.Contains($"{product}, {plan}", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The shop does not sell {product}, {plan}:\n{shop.Html}");
        form.Id = "buy-under-test";

        return (await visitor.SubmitAsync(shop, "#buy-under-test")).EnsureOk();
    }

    /// <summary>Completes the simulated checkout, paid at once or later.</summary>
    public static Task<SitePage> CompleteAsync(SiteClient visitor, SitePage checkout, string email, bool paid = true) =>
        visitor.SubmitAsync(
            checkout,
            "form[action*='/complete']",
            new Dictionary<string, string> { ["Email"] = email, ["Name"] = "Test Buyer", ["Country"] = "NL", ["paid"] = paid ? "true" : "false" });

    /// <summary>The simulated session's id, read from the checkout's address.</summary>
    public static string SessionId(SitePage checkout) => Session().Match(checkout.Address.AbsolutePath).Value;

    public static async Task<string> BuyAsync(SiteClient visitor, string product, string plan, string email)
    {
        var checkout = await StartCheckoutAsync(visitor, product, plan);
        (await CompleteAsync(visitor, checkout, email)).EnsureOk();

        return SessionId(checkout);
    }

    /// <summary>Follows the invitation in the mail, sets a password, and ends in the portal.</summary>
    public static async Task<SitePage> AcceptInvitationAsync(SiteClient visitor, ReceivedMail mail)
    {
        var invitation = (await visitor.GetAsync(InvitationLink(mail))).EnsureOk();
        var passwords = invitation.Document.QuerySelectorAll("form input[type=password]").Select(input => input.GetAttribute("name")!);

        return await visitor.SubmitAsync(invitation, "form:has(input[type=password])", passwords.ToDictionary(name => name, _ => Password));
    }

    public static string InvitationLink(ReceivedMail mail) =>
        Invitation().Match(mail.Html ?? "") is { Success: true } match
            ? match.Value
            : throw new InvalidOperationException("The mail has no invitation:\n" + mail.Raw);

    /// <summary>The licence key in the mail.</summary>
    public static string Key(ReceivedMail mail) =>
        LicenseKey().Match(mail.Html ?? "") is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException("The mail has no licence key:\n" + mail.Html);

    public static string NewEmail(string name) => $"{name}-{Guid.NewGuid():N}@customer.example";

    [GeneratedRegex("cs_test_[0-9a-z]+")]
    private static partial Regex Session();

    [GeneratedRegex("https?://[^\"\\s]+/invitation/[^\"\\s<]+")]
    private static partial Regex Invitation();

    [GeneratedRegex("Licence key: <strong>([A-Z]{3,5}-[0-9A-Z-]+)</strong>")]
    private static partial Regex LicenseKey();
}
