using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Endpoints;
using DevCrm.Core.Events;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Stores a delivery for every endpoint that chose the event, in the transaction of the change.</summary>
internal sealed class WebhookRecorder : IBusinessEventHandler
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly WebhookSubscriptions _subscriptions;
    private readonly WebhookDeliveries _deliveries;
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    public WebhookRecorder(ISession session, IClock clock, WebhookSubscriptions subscriptions, WebhookDeliveries deliveries)
    {
        _session = session;
        _clock = clock;
        _subscriptions = subscriptions;
        _deliveries = deliveries;
    }

    public async Task HandleAsync(BusinessEvent e, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(e);
        var endpoints = await _subscriptions.ListAsync(e.Type, _session, ct);
        if (endpoints.Count == 0)
        {
            return;
        }

        var message = WebhookMessage.Of(e, await NextSequenceAsync(e.OrderKey ?? "", ct), _clock.UtcNow);
        foreach (var endpointId in endpoints)
        {
            await _deliveries.AddAsync(endpointId, message, ct);
        }
    }

    /// <summary>
    /// The time, but more than any earlier event of the key has: clocks differ between instances and can be set back. Two changes at
    /// once that do not see each other have no order.
    /// </summary>
    private async Task<long> NextSequenceAsync(string orderKey, CancellationToken cancellationToken)
    {
        var now = (_clock.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        if (orderKey.Length == 0)
        {
            return now;
        }

        if (!_last.TryGetValue(orderKey, out var last))
        {
            last = await _deliveries.LastSequenceAsync(orderKey, cancellationToken);
        }

        return _last[orderKey] = Math.Max(now, last + 1);
    }
}
