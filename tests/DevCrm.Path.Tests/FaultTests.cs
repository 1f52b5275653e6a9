using System.Data.Common;
using System.Net;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;
using DevCrm.Testing.Stripe;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DevCrm.Path.Tests;

/// <summary>A database that fails, a Stripe that is silent, a process that is killed: nothing is lost and nothing doubled.</summary>
public sealed class FaultTests
{
    private const string Completed = "checkout.session.completed";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task DatabaseFault_IsAServerErrorAndTheNextDeliveryWorks(string provider)
    {
        await using var site = await StripeSite.StartAsync(provider);
        var email = Shopper.NewEmail("fault");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        var stripeEvent = StripeShapes.Event(Completed, site.Stripe.Session(session));

        await ExecuteAsync(site, provider, "ALTER TABLE \"StripeEventIndex\" RENAME TO \"StripeEventIndexAway\"");
        Assert.Equal(HttpStatusCode.InternalServerError, await site.Webhook.SendAsync(stripeEvent));
        await ExecuteAsync(site, provider, "ALTER TABLE \"StripeEventIndexAway\" RENAME TO \"StripeEventIndex\"");

        Assert.Equal(HttpStatusCode.OK, await site.Webhook.SendAsync(stripeEvent));
        await site.WaitForStatusAsync(email, "Fulfilled");
        Assert.Single(await site.Mail.WaitAsync(email));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KilledBetweenStoringAndProcessing_IsWorkedOnAfterTheStart(string provider)
    {
        await using var site = await StripeSite.StartAsync(provider);
        var email = Shopper.NewEmail("killed");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        site.Stripe.Silent = true;

        Assert.Equal(HttpStatusCode.OK, await site.Webhook.SendAsync(StripeShapes.Event(Completed, site.Stripe.Session(session))));
        await WaitUntilAsync(() => site.Stripe.Reads > 0);
        await site.Host.KillAsync();
        site.Stripe.Silent = false;
        await site.Host.StartAgainAsync();

        await site.WaitForStatusAsync(email, "Fulfilled");
        Assert.Single(await site.Mail.WaitAsync(email));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KilledBetweenIssuingAndMailing_MailsOnceAfterTheStart(string provider)
    {
        // Nobody listens on the discard port: the licence is issued and its mail cannot leave.
        var deadSmtp = new Dictionary<string, string>
        {
            ["OrchardCore:OrchardCore_Email_Smtp:IsEnabled"] = "true",
            ["OrchardCore:OrchardCore_Email_Smtp:DefaultSender"] = "shop@example.com",
            ["OrchardCore:OrchardCore_Email_Smtp:DeliveryMethod"] = "Network",
            ["OrchardCore:OrchardCore_Email_Smtp:Host"] = "127.0.0.1",
            ["OrchardCore:OrchardCore_Email_Smtp:Port"] = "9",
            ["OrchardCore:OrchardCore_Email_Smtp:AutoSelectEncryption"] = "false",
            ["OrchardCore:OrchardCore_Email_Smtp:EncryptionMethod"] = "None",
        };
        await using var site = await StripeSite.StartAsync(provider, deadSmtp);
        var email = Shopper.NewEmail("mail");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        await site.SendAsync(Completed, session);
        await site.WaitForStatusAsync(email, "Fulfilled");
        Assert.Empty(site.Mail.Read());

        await site.Host.KillAsync();
        // An hour later, so that no delay of an attempt stands in the way.
        var later = site.Stripe.Settings();
        later["DevCrm:Clock:Offset"] = "PT1H";
        await site.Host.StartAgainAsync(site.Host.Options with { Configuration = later });

        Assert.Single(await site.Mail.WaitAsync(email));
        // It is in the folder before it is noted as sent. What is noted so is due no more, then or after the start.
        var stored = new SiteDatabase(site.Host);
        await stored.WaitUntilNoMailIsLeftAsync();
        await site.Host.KillAsync();
        await site.Host.StartAgainAsync();
        await stored.WaitUntilNoMailIsLeftAsync();
        Assert.Single(await site.Mail.WaitAsync(email));
    }

    private static async Task ExecuteAsync(StripeSite site, string provider, string sql)
    {
        await using DbConnection connection = provider == Databases.Sqlite
            ? new SqliteConnection($"Data Source={System.IO.Path.Combine(site.Host.ContentRoot, "App_Data", "Sites", "Default", "OrchardCore.db")};Pooling=False")
            : new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition() && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200))
        {
            await Task.Delay(100);
        }

        Assert.True(condition());
    }
}
