using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Indexes;
using DevCrm.Billing.Models;
using YesSql;

namespace DevCrm.Billing.Services;

/// <summary>Finds purchases.</summary>
public sealed class PurchaseStore
{
    private readonly ISession _session;

    public PurchaseStore(ISession session) => _session = session;

    public Task<Purchase?> FindAsync(string purchaseId, CancellationToken cancellationToken = default) =>
        _session.Query<Purchase, PurchaseIndex>(index => index.PurchaseId == purchaseId).FirstOrDefaultAsync(cancellationToken)!;

    public Task<Purchase?> FindBySessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _session.Query<Purchase, PurchaseIndex>(index => index.SessionId == sessionId).FirstOrDefaultAsync(cancellationToken)!;

    /// <summary>Stores a change; one that somebody else made meanwhile is a <see cref="ConcurrencyException"/> at the commit.</summary>
    public Task SaveAsync(Purchase purchase, CancellationToken cancellationToken = default) =>
        _session.SaveAsync(purchase, checkConcurrency: true, cancellationToken: cancellationToken);

    /// <summary>The newest first, of one status or only those that need a person.</summary>
    public async Task<(IEnumerable<Purchase> Purchases, int Count)> ListAsync(
        PurchaseStatus? status,
        bool onlyAttention,
        int skip,
        int take,
        CancellationToken cancellationToken = default)
    {
        var query = _session.Query<Purchase, PurchaseIndex>();

        if (status is { } wanted)
        {
            var name = wanted.ToString();
            query = query.Where(index => index.Status == name);
        }

        if (onlyAttention)
        {
            query = query.Where(index => index.NeedsAttention);
        }

        var count = await query.CountAsync(cancellationToken);
        var purchases = await query.OrderByDescending(index => index.CreatedUtc).Skip(skip).Take(take).ListAsync(cancellationToken);

        return (purchases, count);
    }

    public Task<int> CountAttentionAsync(CancellationToken cancellationToken = default) =>
        _session.QueryIndex<PurchaseIndex>(index => index.NeedsAttention).CountAsync(cancellationToken);
}
