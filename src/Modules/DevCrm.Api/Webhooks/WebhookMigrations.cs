using System;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Api.Webhooks;

/// <summary>The tables of endpoints and deliveries.</summary>
public sealed class WebhookMigrations : DataMigration
{
    /// <summary>Longer than any id that events are ordered by.</summary>
    internal const int OrderKeyLength = 100;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<WebhookEndpointIndex>(table => table
            .Column<string>(nameof(WebhookEndpointIndex.EndpointId), column => column.NotNull().Unique().WithLength(26))
            .Column<bool>(nameof(WebhookEndpointIndex.Enabled), column => column.NotNull())
            .Column<DateTime>(nameof(WebhookEndpointIndex.CreatedUtc), column => column.NotNull()));

        await SchemaBuilder.CreateMapIndexTableAsync<WebhookDeliveryIndex>(table => table
            .Column<string>(nameof(WebhookDeliveryIndex.DeliveryId), column => column.NotNull().Unique().WithLength(26))
            .Column<string>(nameof(WebhookDeliveryIndex.EndpointId), column => column.NotNull().WithLength(26))
            .Column<string>(nameof(WebhookDeliveryIndex.State), column => column.NotNull().WithLength(10))
            .Column<string>(nameof(WebhookDeliveryIndex.OrderKey), column => column.NotNull().WithLength(OrderKeyLength))
            .Column<long>(nameof(WebhookDeliveryIndex.Sequence), column => column.NotNull())
            .Column<DateTime>(nameof(WebhookDeliveryIndex.DueUtc), column => column.Nullable())
            .Column<DateTime>(nameof(WebhookDeliveryIndex.CreatedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<WebhookDeliveryIndex>(table =>
        {
            table.CreateIndex("IDX_WebhookDeliveryIndex_Due", nameof(WebhookDeliveryIndex.EndpointId), nameof(WebhookDeliveryIndex.DueUtc));
            table.CreateIndex("IDX_WebhookDeliveryIndex_Order", nameof(WebhookDeliveryIndex.OrderKey), nameof(WebhookDeliveryIndex.Sequence));
            table.CreateIndex("IDX_WebhookDeliveryIndex_List", nameof(WebhookDeliveryIndex.EndpointId), nameof(WebhookDeliveryIndex.CreatedUtc));
            table.CreateIndex("IDX_WebhookDeliveryIndex_CreatedUtc", nameof(WebhookDeliveryIndex.CreatedUtc));
        });
        return 1;
    }
}
