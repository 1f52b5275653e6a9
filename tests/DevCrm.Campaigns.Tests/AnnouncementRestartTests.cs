using System.Data.Common;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;

namespace DevCrm.Campaigns.Tests;

/// <summary>The process is killed between two batches of a release's mails: nobody is forgotten and nobody is mailed twice.</summary>
public sealed class AnnouncementRestartTests
{
    private const string Backup = "Northlight Backup";
    private const string BackupPlan = "4demoplanbackupyear0000003";
    private const string Version = "9.7.0";
    private const string SetupKey = "set-up-key-of-the-tests-0123456789abcdef";
    private const int Accounts = 5;

    /// <summary>Of each account. With its bought one that is more than a batch of 50, so that batches end within accounts.</summary>
    private const int LicensesOfEach = 60;

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KilledBetweenTwoBatches_EachOwnerIsMailedOnce(string provider)
    {
        await using var database = provider == Databases.Sqlite ? null : await Databases.CreateAsync(provider);
        await using var host = await DevCrmHost.StartAsync(new DevCrmHostOptions
        {
            DatabaseProvider = provider,
            ConnectionString = database?.ConnectionString,
            Configuration = new Dictionary<string, string>
            {
                ["DevCrm:Api:SetupKey"] = SetupKey,
                ["DevCrm:Api:RateLimits:Key:Permits"] = "0",
                ["DevCrm:Api:RateLimits:Address:Permits"] = "0",
            },
        });
        var owners = new List<string>();
        for (var i = 0; i < Accounts; i++)
        {
            owners.Add(await Owners.OwnAsync(host, Backup, "Yearly"));
            await LicenseAsync(host, owners[^1]);
        }

        var stored = new SiteDatabase(host);
        await stored.WaitUntilNoMailIsLeftAsync();
        var killed = KillBetweenBatchesAsync(host, stored);
        using (var desk = await ReleaseDesk.OpenAsync(host))
        {
            // The page that follows may go with the process; what was published shows in what was queued.
            await ((Task)desk.PublishAsync(Backup, Version)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Assert.InRange(await killed, 1, Accounts - 1);
        await host.StartAgainAsync(host.Options with
        {
            Configuration = new Dictionary<string, string>(host.Options.Configuration) { ["DevCrm:Clock:Offset"] = "PT10M" },
        });

        var mail = new MailFolder(host.MailFolder);
        foreach (var owner in owners)
        {
            await mail.WaitAsync(owner, IsNews);
        }

        await WaitUntilDoneAsync(stored);
        await stored.WaitUntilNoMailIsLeftAsync();
        Assert.All(owners, owner => Assert.Single(mail.ReadTo(owner), IsNews));
        Assert.Equal(Accounts, mail.Read().Count(IsNews));
    }

    private static bool IsNews(ReceivedMail message) => message.Subject == $"{Backup} {Version}";

    /// <summary>
    /// Ends the process while nothing can be written, after a batch was committed and before the next one is: no delay of this machine makes
    /// it another moment. How many mails were queued by then is the answer.
    /// </summary>
    private static async Task<int> KillBetweenBatchesAsync(DevCrmHost host, SiteDatabase stored)
    {
        await using var connection = await stored.OpenAsync();
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200))
        {
            if (await HasBegunAsync(connection))
            {
                await using var still = await connection.BeginTransactionAsync();
                if (!stored.IsSqlite)
                {
                    await ScalarAsync(connection, """LOCK TABLE "Document" IN EXCLUSIVE MODE""");
                }

                var announcement = await AnnouncementAsync(connection);
                Assert.Equal("Waiting", (string?)announcement!["State"]);
                await host.KillAsync();

                return (int)announcement["Mails"]!;
            }

            await Task.Delay(1);
        }

        throw new TimeoutException("No batch was ever committed.");
    }

    private static async Task<bool> HasBegunAsync(DbConnection connection) =>
        await AnnouncementAsync(connection) is { } announcement && (long)announcement["Cursor"]! > 0;

    private static async Task WaitUntilDoneAsync(SiteDatabase stored)
    {
        await using var connection = await stored.OpenAsync();
        var start = TimeProvider.System.GetTimestamp();
        while ((string?)(await AnnouncementAsync(connection))!["State"] != "Done")
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200), "The announcement did not go on.");
            await Task.Delay(100);
        }
    }

    private static async Task<JsonNode?> AnnouncementAsync(DbConnection connection) =>
        await ScalarAsync(connection, """SELECT "Content" FROM "Document" WHERE "Type" LIKE '%.ReleaseAnnouncement,%'""") is string content
            ? JsonNode.Parse(content)
            : null;

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteScalarAsync();
    }

    /// <summary>More licences for the account of an address.</summary>
    private static async Task LicenseAsync(DevCrmHost host, string email)
    {
        using var api = new HttpClient { BaseAddress = host.BaseAddress };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SetupKey);
        var accounts = await api.GetFromJsonAsync<JsonObject>(new Uri("/api/v1/accounts?email=" + Uri.EscapeDataString(email), UriKind.Relative));
        var account = (string)accounts!["data"]![0]!["id"]!;
        for (var i = 0; i < LicensesOfEach; i++)
        {
            using var made = await api.PostAsJsonAsync(new Uri("/api/v1/licenses", UriKind.Relative), new { accountId = account, planId = BackupPlan });
            made.EnsureSuccessStatusCode();
        }
    }
}
