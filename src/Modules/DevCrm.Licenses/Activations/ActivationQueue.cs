using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>Where the wishes for units wait: those of one licence always in the same lane, since its lock lets one transaction at a time go on.</summary>
internal sealed class ActivationQueue
{
    private const int SharedLanes = 2;

    private readonly ActivationLane[] _lanes;

    public ActivationQueue(ValidationMemory memory, IStore store)
    {
        // SQLite lets one transaction write at a time: more lanes would only make its batches smaller.
        var count = store.Configuration.SqlDialect.Name == "Sqlite" ? 1 : SharedLanes;
        _lanes = [.. Enumerable.Range(0, count).Select(_ => new ActivationLane(memory))];
    }

    /// <summary>Answers a wish once what it says is committed: the activation, or null where no unit was free.</summary>
    public Task<ActivationState?> FulfilAsync(ActivationWish wish, CancellationToken cancellationToken)
    {
        var lane = (uint)StringComparer.Ordinal.GetHashCode(wish.License.Id) % (uint)_lanes.Length;
        return _lanes[lane].FulfilAsync(wish, cancellationToken);
    }
}
