using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;

namespace DevCrm.Api.Webhooks;

/// <summary>The addresses that are told of events, and what was sent to them. Who may use it is the caller's to decide.</summary>
public interface IWebhookEndpoints
{
    /// <summary>All of them, oldest first; there are never more than a few dozen.</summary>
    Task<IReadOnlyList<WebhookEndpoint>> ListAsync(CancellationToken cancellationToken = default);

    Task<WebhookEndpoint?> FindAsync(string endpointId, CancellationToken cancellationToken = default);

    /// <summary>Makes an endpoint. The result holds its secret, which nothing shows again.</summary>
    Task<WebhookEndpointResult> CreateAsync(WebhookEndpointInput input, CancellationToken cancellationToken = default);

    Task<WebhookEndpointResult> ChangeAsync(string endpointId, WebhookEndpointInput input, CancellationToken cancellationToken = default);

    /// <summary>False when there is none. What waits for it is not sent any more.</summary>
    Task<bool> RemoveAsync(string endpointId, CancellationToken cancellationToken = default);

    /// <summary>Gives it a new secret, shown in the result only; the old one signs as well until <paramref name="overlap"/> has passed.</summary>
    Task<WebhookEndpointResult> RollSecretAsync(string endpointId, TimeSpan overlap, CancellationToken cancellationToken = default);

    /// <summary>Queues an event of the type webhook.test for this endpoint alone; null when there is none or it is disabled.</summary>
    Task<WebhookDelivery?> SendTestAsync(string endpointId, CancellationToken cancellationToken = default);

    /// <summary>Newest first.</summary>
    Task<(IReadOnlyList<WebhookDelivery> Deliveries, int Total)> ListDeliveriesAsync(
        string endpointId, WebhookDeliveryState? state, int skip, int take, CancellationToken cancellationToken = default);

    Task<WebhookDelivery?> FindDeliveryAsync(string deliveryId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends the same event with the same id once more, as a new delivery that neither waits for others nor holds them back.
    /// Null when there is no such delivery or its endpoint is gone or disabled.
    /// </summary>
    Task<WebhookDelivery?> ReplayAsync(string deliveryId, CancellationToken cancellationToken = default);
}
