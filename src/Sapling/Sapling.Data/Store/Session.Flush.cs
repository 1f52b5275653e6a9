namespace Sapling.Data.Store;

/// <summary>Writing what is pending.</summary>
internal sealed partial class Session
{
    private bool HasPending => _collections.Values.Any(c => c.HasPending);

    /// <summary>Writes what is pending, so that a query sees it. Within a flush (an index map that queries) it does nothing.</summary>
    internal async Task FlushPendingAsync(CancellationToken cancellationToken)
    {
        if (_flushing || !HasPending)
        {
            return;
        }

        _flushing = true;
        try
        {
            // Mapping may save further documents.
            while (_collections.FirstOrDefault(c => c.Value.HasPending) is { Value: { } tracking } collection)
            {
                await FlushAsync(collection.Key, tracking, cancellationToken);
            }
        }
        catch
        {
            await CancelAsync();
            throw;
        }
        finally
        {
            _flushing = false;
        }
    }

    private async Task FlushAsync(string collection, Tracking tracking, CancellationToken cancellationToken)
    {
        var pending = tracking.TakePending();
        await LoadRowsAsync(collection, pending, cancellationToken);
        var plan = new FlushPlan(this, collection);
        foreach (var (tracked, what) in pending)
        {
            switch (what)
            {
                case Pending.Insert:
                    plan.Insert(tracked);
                    break;
                case Pending.Update:
                    plan.Update(tracked);
                    break;
                case Pending.Delete:
                    plan.Delete(tracked);
                    tracking.Forget(tracked);
                    break;
            }
        }

        if (plan.IsEmpty)
        {
            return;
        }

        var transaction = await BeginTransactionAsync(cancellationToken);
        await plan.ExecuteAsync(_lease!, transaction, cancellationToken);
    }

    // The rows of documents that came with an id of their own instead of being read in this session.
    private async Task LoadRowsAsync(string collection, List<(Tracked Tracked, Pending Pending)> pending, CancellationToken cancellationToken)
    {
        var unknown = pending.Where(p => p.Pending != Pending.Insert && p.Tracked.Row is null).Select(p => p.Tracked).ToDictionary(t => t.Id);
        if (unknown.Count == 0)
        {
            return;
        }

        foreach (var row in await ReadDocumentsAsync(collection, [.. unknown.Keys.Cast<object?>()], cancellationToken))
        {
            unknown[row.Id].Row = row;
        }
    }
}
