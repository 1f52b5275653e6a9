using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using YesSql;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>
/// Reads the revisions that are new. Numbers are given when a row is written and seen when it is committed, which is not always the same
/// order: numbers that were passed over are asked for again until they come or can come no more.
/// </summary>
internal sealed class RevisionReader
{
    /// <summary>A transaction lives no longer.</summary>
    private static readonly TimeSpan _longestTransaction = TimeSpan.FromMinutes(2);

    private const int RowsPerQuery = 2_000;
    private const int MaxMissing = 5_000;

    private readonly ValidationMemory _memory;
    private readonly string _columns;
    private readonly Dictionary<long, long> _missing = [];
    private long _last = -1;

    public RevisionReader(IConfiguration configuration, ValidationMemory memory)
    {
        _memory = memory;
        var dialect = configuration.SqlDialect;
        var table = dialect.QuoteForTableName(configuration.TablePrefix + nameof(LicenseRevisionIndex), configuration.Schema);
        _columns = $"""SELECT "Id", "Subject", "Instance" FROM {table} """;
    }

    public void Read(DbConnection connection, long now)
    {
        if (_last < 0)
        {
            Begin(connection, now);
            return;
        }

        if (_missing.Count > 0)
        {
            Take(Query(connection, $"""WHERE "Id" IN ({string.Join(',', _missing.Keys.Select(Text))})"""), now);
        }

        // To the last one: whoever asks memory after this reading is told of every change before it.
        List<(long Id, string Subject, string Instance)> rows;
        do
        {
            rows = Query(connection, $"""WHERE "Id" > {Text(_last)} ORDER BY "Id" LIMIT {Text(RowsPerQuery)}""");
            Take(rows, now);
        }
        while (rows.Count == RowsPerQuery);

        Forget(now);
    }

    private void Take(List<(long Id, string Subject, string Instance)> rows, long now)
    {
        foreach (var (id, subject, instance) in rows)
        {
            Note(id, now);
            if (instance != _memory.Instance)
            {
                _memory.Drop(subject);
            }
        }
    }

    // Memory may have been filled already, with what a change that is only now committed makes old.
    private void Begin(DbConnection connection, long now)
    {
        var latest = Query(connection, $"""ORDER BY "Id" DESC LIMIT {Text(RowsPerQuery)}""");
        _last = latest.Count > 0 ? latest[0].Id : 0;
        var seen = latest.Select(row => row.Id).ToHashSet();
        for (var id = latest.Count > 0 ? latest[^1].Id : _last + 1; id < _last; id++)
        {
            if (!seen.Contains(id))
            {
                _missing[id] = now;
            }
        }

        _memory.DropAll();
    }

    private void Note(long id, long now)
    {
        if (_missing.Remove(id))
        {
            return;
        }

        if (id - _last > MaxMissing)
        {
            _memory.DropAll();
        }
        else
        {
            for (var passed = _last + 1; passed < id; passed++)
            {
                _missing[passed] = now;
            }
        }

        _last = Math.Max(_last, id);
    }

    private void Forget(long now)
    {
        foreach (var id in _missing.Where(missing => Stopwatch.GetElapsedTime(missing.Value, now) > _longestTransaction).Select(missing => missing.Key).ToArray())
        {
            _missing.Remove(id);
        }

        if (_missing.Count > MaxMissing)
        {
            _missing.Clear();
            _memory.DropAll();
        }
    }

    private List<(long Id, string Subject, string Instance)> Query(DbConnection connection, string condition)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _columns + condition;
        using var reader = command.ExecuteReader();
        var rows = new List<(long, string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return rows;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
