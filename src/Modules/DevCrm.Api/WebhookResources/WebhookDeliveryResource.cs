using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Api.Webhooks;
using DevCrm.Api.Webhooks.Deliveries;
using YesSql;

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
        var models = new List<WebhookDeliveryModel>();
        foreach (var row in page.Rows)
        {
            if (await FindAsync(row.DeliveryId, cancellationToken) is { } model)
            {
                models.Add(model);
            }
        }

        return new Page<WebhookDeliveryModel>(models, page.NextCursor);
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
