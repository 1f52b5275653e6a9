using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Indexes;
using DevCrm.Billing.Models;
using YesSql;

namespace DevCrm.Billing.Inbox;

/// <summary>Finds events of the inbox.</summary>
public sealed class StripeEventStore
{
    private readonly ISession _session;

    public StripeEventStore(ISession session) => _session = session;

    public Task<StripeEvent?> FindAsync(string eventId, CancellationToken cancellationToken = default) =>
        _session.Query<StripeEvent, StripeEventIndex>(index => index.EventId == eventId).FirstOrDefaultAsync(cancellationToken)!;

    /// <summary>The ids of those that wait and are due, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ListDueAsync(DateTime now, int limit, CancellationToken cancellationToken = default)
    {
        var waiting = nameof(StripeEventStatus.Waiting);
        var due = await _session
            .QueryIndex<StripeEventIndex>(index => index.Status == waiting && index.NextAttemptUtc <= now)
            .OrderBy(index => index.ReceivedUtc)
            .Take(limit)
            .ListAsync(cancellationToken);

        return [.. System.Linq.Enumerable.Select(due, index => index.EventId)];
    }

    public async Task<(IEnumerable<StripeEvent> Events, int Count)> ListAsync(string? status, int skip, int take, CancellationToken cancellationToken = default)
    {
        var query = _session.Query<StripeEvent, StripeEventIndex>();

        if (!string.IsNullOrEmpty(status))
        {
            query = query.Where(index => index.Status == status);
        }

        var count = await query.CountAsync(cancellationToken);
        var events = await query.OrderByDescending(index => index.ReceivedUtc).Skip(skip).Take(take).ListAsync(cancellationToken);

        return (events, count);
    }
}
