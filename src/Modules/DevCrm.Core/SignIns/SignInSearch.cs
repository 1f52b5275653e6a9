using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Core.SignIns;

/// <summary>Reads the log of sign-ins, newest first, and removes what is old.</summary>
public sealed class SignInSearch
{
    private readonly ISession _session;

    public SignInSearch(ISession session) => _session = session;

    public async Task<(IReadOnlyList<SignInRecord> Records, int Total)> FindAsync(
        SignInFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = _session.Query<SignInRecord, SignInRecordIndex>();
        if (filter.User is { } user)
        {
            var name = user.ToUpperInvariant();
            query = query.Where(row => row.TypedName == name || row.UserName == name || row.UserId == user);
        }

        if (filter.Address is { } address)
        {
            query = query.Where(row => row.Address == address);
        }

        if (filter.Outcome?.ToString() is { } outcome)
        {
            query = query.Where(row => row.Outcome == outcome);
        }

        if (filter.FromUtc is { } from)
        {
            query = query.Where(row => row.CreatedUtc >= from);
        }

        if (filter.ToUtc is { } to)
        {
            query = query.Where(row => row.CreatedUtc < to);
        }

        var total = await query.CountAsync(cancellationToken);
        var records = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (records.ToArray(), total);
    }

    /// <summary>Removes at most that many of those before the moment; how many it were.</summary>
    internal async Task<int> RemoveOlderAsync(DateTime limit, int most, CancellationToken cancellationToken)
    {
        var old = (await _session.Query<SignInRecord, SignInRecordIndex>(row => row.CreatedUtc < limit)
            .OrderBy(row => row.CreatedUtc)
            .Take(most)
            .ListAsync(cancellationToken)).ToArray();
        foreach (var record in old)
        {
            _session.Delete(record);
        }

        return old.Length;
    }
}
