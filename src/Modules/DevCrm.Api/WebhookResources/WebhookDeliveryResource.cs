using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Api.Webhooks;
using DevCrm.Api.Webhooks.Deliveries;
using YesSql;
using YesSql.Services;

namespace DevCrm.Api.WebhookResources;

/// <summary>What was sent to webhook endpoints, at /api/v1/webhook-deliveries.</summary>
internal sealed class WebhookDeliveryResource : IListed<WebhookDeliveryModel>, IReadable<WebhookDeliveryModel>
{
    private static readonly ListShape<WebhookDeliveryIndex> _list = new ListShape<WebhookDeliveryIndex>(row => row.DeliveryId)
        .Equal("webhook", row => row.EndpointId, "The id of the webhook")
        .Choice<WebhookDeliveryState>("state", row => row.State, "Where the delivery stands")
        .Period("created", row => row.CreatedUtc, "When the event happened")
        .Sort("created", row => row.CreatedUtc);

    private readonly ISession _session;
    private readonly IWebhookEndpoints _endpoints;

    public WebhookDeliveryResource(ISession session, IWebhookEndpoints endpoints)
    {
        _session = session;
        _endpoints = endpoints;
    }

    public ListShape Shape => _list;

    public async Task<Page<WebhookDeliveryModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await _session.ReadPageAsync(_list, request, cancellationToken);
        if (page.Rows.Count == 0)
        {
            return new Page<WebhookDeliveryModel>([], null);
        }

        var ids = page.Rows.Select(row => row.DeliveryId).ToArray();
        var found = (await _session.Query<WebhookDelivery, WebhookDeliveryIndex>(row => row.DeliveryId.IsIn(ids)).ListAsync(cancellationToken))
            .ToDictionary(delivery => delivery.DeliveryId, StringComparer.Ordinal);
        return new Page<WebhookDeliveryModel>([.. ids.Where(found.ContainsKey).Select(id => Describe(found[id]))], page.NextCursor);
    }

    public async Task<WebhookDeliveryModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _endpoints.FindDeliveryAsync(id, cancellationToken) is { } delivery ? Describe(delivery) : null;

    public async Task<WebhookDeliveryModel?> ReplayAsync(string id, CancellationToken cancellationToken) =>
        await _endpoints.ReplayAsync(id, cancellationToken) is { } delivery ? Describe(delivery) : null;

    public async Task<WebhookDeliveryModel?> TestAsync(string webhookId, CancellationToken cancellationToken) =>
        await _endpoints.SendTestAsync(webhookId, cancellationToken) is { } delivery ? Describe(delivery) : null;

    private static WebhookDeliveryModel Describe(WebhookDelivery delivery) => new()
    {
        Id = delivery.DeliveryId,
        WebhookId = delivery.EndpointId,
        EventId = delivery.EventId,
        Type = delivery.Type,
        Payload = delivery.Payload,
        State = delivery.State,
        Attempts = delivery.Attempts,
        DueAt = delivery.DueUtc,
        CreatedAt = delivery.CreatedUtc,
        LastAttemptAt = delivery.LastAttemptUtc,
        DeliveredAt = delivery.DeliveredUtc,
        ResponseStatus = delivery.ResponseStatus,
        LastError = delivery.LastError,
        ReplayOf = delivery.ReplayOf,
    };
}
