using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using YesSql;

namespace DevCrm.Licenses.Usage;

/// <summary>Runs the statements of usage in the session's own transaction.</summary>
internal sealed class UsageCommands
{
    private readonly ISession _session;

    public UsageCommands(ISession session)
    {
        _session = session;
        Tables = new UsageTables(session.Store.Configuration);
    }

    public UsageTables Tables { get; }

    /// <summary>How many rows were added, changed or removed.</summary>
    public Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        _session.ExecuteAsync(statement, cancellationToken, values);

    /// <summary>Without beginning a transaction: a page that shows usage must keep nobody from reporting it.</summary>
    public Task<IReadOnlyList<T>> ReadAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        _session.ReadAsync(statement, read, cancellationToken, values);
}
