using System;
using System.Threading.Tasks;
using DevCrm.Billing.Indexes;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Billing.Migrations;

/// <summary>The tables of purchases, Stripe's events and the simulator's sessions.</summary>
public sealed class BillingMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<PurchaseIndex>(table => table
            .Column<string>(nameof(PurchaseIndex.PurchaseId), column => column.NotNull().Unique().WithLength(26))
            .Column<string>(nameof(PurchaseIndex.SessionId), column => column.Unique().WithLength(255))
            .Column<string>(nameof(PurchaseIndex.Status), column => column.NotNull().WithLength(20))
            .Column<bool>(nameof(PurchaseIndex.NeedsAttention), column => column.NotNull())
            .Column<string>(nameof(PurchaseIndex.AccountId), column => column.WithLength(26))
            .Column<DateTime>(nameof(PurchaseIndex.CreatedUtc), column => column.NotNull()));

        await SchemaBuilder.CreateMapIndexTableAsync<StripeEventIndex>(table => table
            .Column<string>(nameof(StripeEventIndex.EventId), column => column.NotNull().Unique().WithLength(255))
            .Column<string>(nameof(StripeEventIndex.Type), column => column.NotNull().WithLength(100))
            .Column<string>(nameof(StripeEventIndex.ObjectId), column => column.WithLength(255))
            .Column<string>(nameof(StripeEventIndex.Status), column => column.NotNull().WithLength(20))
            .Column<DateTime>(nameof(StripeEventIndex.NextAttemptUtc))
            .Column<DateTime>(nameof(StripeEventIndex.ReceivedUtc), column => column.NotNull()));

        await SchemaBuilder.CreateMapIndexTableAsync<SimulatedSessionIndex>(table => table
            .Column<string>(nameof(SimulatedSessionIndex.SessionId), column => column.NotNull().Unique().WithLength(255))
            .Column<string>(nameof(SimulatedSessionIndex.PurchaseId), column => column.NotNull().Unique().WithLength(26)));

        return await UpdateFrom1Async();
    }

    /// <summary>Indexes that begin with the document find neither what is due nor what is an account's.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<PurchaseIndex>(table =>
        {
            table.CreateIndex("IDX_PurchaseIndex_Status", nameof(PurchaseIndex.Status), nameof(PurchaseIndex.CreatedUtc));
            table.CreateIndex("IDX_PurchaseIndex_Attention", nameof(PurchaseIndex.NeedsAttention), nameof(PurchaseIndex.CreatedUtc));
            table.CreateIndex("IDX_PurchaseIndex_Account", nameof(PurchaseIndex.AccountId), nameof(PurchaseIndex.CreatedUtc));
        });

        await SchemaBuilder.AlterIndexTableAsync<StripeEventIndex>(table =>
        {
            table.CreateIndex("IDX_StripeEventIndex_Due", nameof(StripeEventIndex.Status), nameof(StripeEventIndex.NextAttemptUtc));
            table.CreateIndex("IDX_StripeEventIndex_Received", nameof(StripeEventIndex.ReceivedUtc));
        });

        return 2;
    }
}
