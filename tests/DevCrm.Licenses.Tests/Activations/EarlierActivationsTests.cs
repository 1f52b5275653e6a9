using System.Text.Json;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Migration.Records;
using YesSql;

namespace DevCrm.Licenses.Tests.Activations;

/// <summary>A site whose version kept activations as documents.</summary>
public sealed class EarlierActivationsTests
{
    private const string DocumentType = "DevCrm.Licenses.Activations.Activation, DevCrm.Licenses";

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ASiteOfAnEarlierVersion_KeepsItsActivations(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync(plan =>
        {
            plan.ActivationMode = ActivationMode.Floating;
            plan.LeaseMinutes = 60;
            plan.Limits = new LicenseLimits { Activations = 3 };
        });
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "one", name = "Till \"1\"", platform = "linux-x64" }));
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "two" }));
        var before = await ListAsync();

        await site.Site.InScopeAsync(services => GoBackAsync(services.GetRequiredService<ISession>(), before));
        await site.Site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync();
            return true;
        });

        Assert.Equal(before, await ListAsync());
        Assert.Equal(["one", "two"], before.Select(activation => activation.Fingerprint));
        Assert.Equal("Till \"1\"", before[0].Name);
        Assert.NotNull(before[0].LeaseEndsUtc);
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "one" }));
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "three" }));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", new { key, fingerprint = "four" }));
        Assert.Equal(0L, Convert.ToInt64(await site.Site.InScopeAsync(services => services.GetRequiredService<ISession>().ScalarAsync(
            "SELECT COUNT(*) FROM \"Document\" WHERE \"Type\" = @Type", TestContext.Current.CancellationToken, ("Type", DocumentType)))));

        Task<IReadOnlyList<ActivationInfo>> ListAsync() =>
            site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(license.Id));
    }

    /// <summary>As the version before left it: documents with an index, the migration at 1.</summary>
    private static async Task<bool> GoBackAsync(ISession session, IReadOnlyList<ActivationInfo> activations)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await session.ExecuteAsync($"DROP TABLE \"{ActivationTables.Table}\"", cancellation);
        await session.ExecuteAsync(
            """
            CREATE TABLE "ActivationIndex" (
                "Id" bigint, "DocumentId" bigint REFERENCES "Document" ("Id"), "ActivationId" varchar(26), "LicenseId" varchar(26),
                "FingerprintKey" varchar(100), "SlotKey" varchar(40), "Slot" int, "LeaseEnds" bigint)
            """,
            cancellation);
        for (var number = 1; number <= activations.Count; number++)
        {
            var activation = activations[number - 1];
            var content = JsonSerializer.Serialize(new
            {
                activation.Fingerprint,
                activation.Name,
                activation.Platform,
                activation.Address,
                activation.ActivatedUtc,
                activation.LeaseEndsUtc,
                ActivationId = activation.Id,
                activation.LicenseId,
                Slot = number,
            });
            await session.ExecuteAsync(
                """INSERT INTO "Document" ("Id", "Type", "Content", "Version") VALUES (@Id, @Type, @Content, 1)""",
                cancellation,
                ("Id", 1_000_000L + number),
                ("Type", DocumentType),
                ("Content", content));
            await session.ExecuteAsync(
                """INSERT INTO "ActivationIndex" VALUES (@Row, @Id, @ActivationId, @LicenseId, @Key, @SlotKey, @Slot, @LeaseEnds)""",
                cancellation,
                ("Row", (long)number),
                ("Id", 1_000_000L + number),
                ("ActivationId", activation.Id),
                ("LicenseId", activation.LicenseId),
                ("Key", FingerprintKey.Of(activation.LicenseId, activation.Fingerprint)),
                ("SlotKey", $"{activation.LicenseId}:{number}"),
                ("Slot", number),
                ("LeaseEnds", Milliseconds.Of(activation.LeaseEndsUtc!.Value)));
        }

        var record = (await session.Query<DataMigrationRecord>().FirstOrDefaultAsync(cancellation))!;
        record.DataMigrations.Single(migration => migration.DataMigrationClass == typeof(ActivationMigrations).FullName).Version = 1;
        await session.SaveAsync(record, cancellationToken: cancellation);
        return true;
    }
}
