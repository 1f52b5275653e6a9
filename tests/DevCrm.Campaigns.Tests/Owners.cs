using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Campaigns.Tests;

/// <summary>People who get announcements: buyers who accepted the invitation to their account.</summary>
public static class Owners
{
    /// <summary>Buys, accepts the invitation and buys on as the same account; the address.</summary>
    public static async Task<string> OwnAsync(DevCrmHost host, string product, string plan, int licenses = 1)
    {
        var email = Shopper.NewEmail("owner");
        using var visitor = new SiteClient(host.BaseAddress);
        await Shopper.BuyAsync(visitor, product, plan, email);
        var mail = new MailFolder(host.MailFolder);
        (await Shopper.AcceptInvitationAsync(visitor, (await mail.WaitAsync(email))[0])).EnsureOk();
        for (var i = 1; i < licenses; i++)
        {
            await Shopper.BuyAsync(visitor, product, plan, email);
            await mail.WaitAsync(email, i + 1);
        }

        return email;
    }
}
