using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>The stored deliveries.</summary>
internal sealed class WebhookDeliveries
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly HashSet<string> _startedAfterCommit = new(StringComparer.Ordinal);

    public WebhookDeliveries(ISession session, IClock clock)
    {
        _session = session;
        _clock = clock;
    }

    /// <summary>Stores a delivery in the current session; it is sent soon after the commit.</summary>
    public async Task<WebhookDelivery> AddAsync(
        string endpointId, WebhookMessage message, CancellationToken cancellationToken, string? replayOf = null)
    {
        var now = _clock.UtcNow;
        var delivery = new WebhookDelivery
        {
            DeliveryId = IdGenerator.GenerateId(),
            EndpointId = endpointId,
            EventId = message.EventId,
            Type = message.Type,
            Payload = message.Payload,
            OrderKey = message.OrderKey,
            Sequence = message.Sequence,
            DueUtc = now,
            CreatedUtc = now,
            ReplayOf = replayOf,
        };
        await _session.SaveAsync(delivery, cancellationToken: cancellationToken);
        StartAfterCommit(endpointId);
        return delivery;
    }

    /// <summary>Outside a scope (a tool, a test) the minutely task finds what is due.</summary>
    public void StartAfterCommit(string endpointId)
    {
        if (ShellScope.Current is not null && _startedAfterCommit.Add(endpointId))
        {
            ShellScope.AddDeferredTask(scope =>
            {
                scope.ServiceProvider.GetRequiredService<WebhookPump>().Start(endpointId);
                return Task.CompletedTask;
            });
        }
    }

    public Task<WebhookDelivery?> FindAsync(string deliveryId, CancellationToken cancellationToken) =>
        _session.Query<WebhookDelivery, WebhookDeliveryIndex>(row => row.DeliveryId == deliveryId).FirstOrDefaultAsync(cancellationToken)!;

    public async Task<long> LastSequenceAsync(string orderKey, CancellationToken cancellationToken)
    {
        var last = await _session.QueryIndex<WebhookDeliveryIndex>(row => row.OrderKey == orderKey)
            .OrderByDescending(row => row.Sequence)
            .Take(1)
            .FirstOrDefaultAsync(cancellationToken);
        return last?.Sequence ?? 0;
    }

    /// <summary>What an endpoint is to be sent now, in the order of the events.</summary>
    public async Task<IReadOnlyList<WebhookDeliveryIndex>> ListDueAsync(string endpointId, int limit, CancellationToken cancellationToken)
    {
        var now = _clock.UtcNow;
        var due = await _session
            .QueryIndex<WebhookDeliveryIndex>(row => row.EndpointId == endpointId && row.DueUtc != null && row.DueUtc <= now)
            .OrderBy(row => row.Sequence)
            .Take(limit)
            .ListAsync(cancellationToken);
        return due.ToArray();
    }

    /// <summary>The earliest event of the same order key that the endpoint has not had yet, if it comes before this one.</summary>
    public Task<WebhookDeliveryIndex?> FindEarlierAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var (endpointId, orderKey, sequence) = (delivery.EndpointId, delivery.OrderKey, delivery.Sequence);
        return orderKey.Length == 0
            ? Task.FromResult<WebhookDeliveryIndex?>(null)
            : _session.QueryIndex<WebhookDeliveryIndex>(row =>
                    row.OrderKey == orderKey && row.Sequence < sequence && row.EndpointId == endpointId && row.DueUtc != null)
                .OrderBy(row => row.Sequence)
                .Take(1)
                .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The next event of the same order key, if it was put off until this one is done.</summary>
    public Task<WebhookDelivery?> FindNextWaitingAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var (endpointId, orderKey, sequence) = (delivery.EndpointId, delivery.OrderKey, delivery.Sequence);
        const string waiting = nameof(WebhookDeliveryState.Waiting);
        return orderKey.Length == 0
            ? Task.FromResult<WebhookDelivery?>(null)
            : _session.Query<WebhookDelivery, WebhookDeliveryIndex>(row =>
                    row.OrderKey == orderKey && row.Sequence > sequence && row.EndpointId == endpointId && row.State == waiting)
                .OrderBy(row => row.Sequence)
                .Take(1)
                .FirstOrDefaultAsync(cancellationToken)!;
    }

    public async Task<(IReadOnlyList<WebhookDelivery> Deliveries, int Total)> SearchAsync(
        string endpointId, WebhookDeliveryState? state, int skip, int take, CancellationToken cancellationToken)
    {
        var query = _session.Query<WebhookDelivery, WebhookDeliveryIndex>(row => row.EndpointId == endpointId);
        if (state is { } wanted)
        {
            var name = wanted.ToString();
            query = query.Where(row => row.State == name);
        }

        var total = await query.CountAsync(cancellationToken);
        var found = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (found.ToArray(), total);
    }

    /// <summary>Removes some that are older than the limit; how many is the answer.</summary>
    public async Task<int> RemoveOlderAsync(DateTime limit, int most, CancellationToken cancellationToken)
    {
        var old = (await _session.Query<WebhookDelivery, WebhookDeliveryIndex>(row => row.CreatedUtc < limit)
            .OrderBy(row => row.CreatedUtc)
            .Take(most)
            .ListAsync(cancellationToken)).ToArray();
        foreach (var delivery in old)
        {
            _session.Delete(delivery);
        }

        return old.Length;
    }
}
