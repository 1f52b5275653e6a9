using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>Reads the log of attempts, newest first.</summary>
public sealed class AttemptSearch
{
    /// <summary>Nobody pages further; counting all of a large log would take seconds.</summary>
    internal const int MaxCounted = 5_000;

    private readonly IDbConnectionAccessor _connections;
    private readonly AttemptTables _tables;

    public AttemptSearch(IStore store, IDbConnectionAccessor connections)
    {
        _connections = connections;
        _tables = new AttemptTables(store.Configuration);
    }

    /// <summary>A page, and how many there are up to <see cref="MaxCounted"/>.</summary>
    internal async Task<(IReadOnlyList<Attempt> Attempts, int Total)> FindAsync(
        AttemptFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        var values = Values(filter);
        var condition = values.Count == 0 ? "" : " WHERE " + string.Join(" AND ", values.Select(value => value.Condition));
        var parameters = values.Select(value => (value.Name, value.Value)).ToArray();
        var counts = await _connections.ReadAsync(_tables.CountUpTo(condition, MaxCounted), row => row.GetInt64(0), cancellationToken, parameters);
        var page = string.Create(CultureInfo.InvariantCulture, $" ORDER BY \"At\" DESC, \"Id\" DESC LIMIT {take} OFFSET {skip}");
        var attempts = await _connections.ReadAsync(_tables.Select + condition + page, Read, cancellationToken, parameters);
        return (attempts, (int)counts[0]);
    }

    private static List<(string Condition, string Name, object Value)> Values(AttemptFilter filter)
    {
        var values = new List<(string Condition, string Name, object Value)>();
        Add("\"LicenseId\" = @LicenseId", "LicenseId", filter.LicenseId);
        Add("\"Code\" = @Code", "Code", filter.Code);
        Add("\"Address\" = @Address", "Address", filter.Address);
        Add(CountryCondition(filter), "Country", filter.Country);
        Add("\"At\" >= @From", "From", Milliseconds.Of(filter.FromUtc));
        Add("\"At\" < @To", "To", Milliseconds.Of(filter.ToUtc));
        return values;

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                values.Add((condition, name, value));
            }
        }
    }

    // The index of countries is the long way to the few requests of one licence or address, and SQLite without statistics takes it.
    private static string CountryCondition(AttemptFilter filter) => filter.LicenseId is null && filter.Address is null
        ? "\"Country\" = @Country"
        : "COALESCE(\"Country\", '') = @Country";

    private static Attempt Read(DbDataReader row) => new(
        row.GetInt64(1), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
