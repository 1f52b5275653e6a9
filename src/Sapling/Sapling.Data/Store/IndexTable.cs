using System.Data.Common;
using System.Reflection;
using Sapling.Data.Databases;
using YesSql.Indexes;

namespace Sapling.Data.Store;

/// <summary>The table of an index class in a collection and the statements on it.</summary>
internal sealed class IndexTable
{
    private readonly Dialect _dialect;
    private readonly IndexColumn[] _columns;
    private readonly IndexColumn? _documentId;
    private readonly Func<object> _create;

    public IndexTable(Type type, string collection, StoreConfiguration configuration)
    {
        Type = type;
        IsReduce = typeof(ReduceIndex).IsAssignableFrom(type);
        _dialect = configuration.Dialect;
        var name = configuration.TableNameConvention.GetIndexTable(type, collection);
        Name = name;
        Table = configuration.Table(name);
        var all = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is not null && p.SetMethod is not null && p.GetIndexParameters().Length == 0 && p.Name != nameof(IIndex.Id))
            .ToLookup(p => !IsReduce && p.Name == "DocumentId");
        _columns = [.. all[false].Select(IndexColumn.Create)];
        _documentId = all[true].Select(IndexColumn.Create).FirstOrDefault();
        _create = () => Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type} cannot be created.");

        var names = _columns.Select(c => configuration.Column(c.Name)).ToList();
        var inserted = IsReduce ? names : [.. names, configuration.Column("DocumentId")];
        Insert = inserted.Count == 0
            ? $"INSERT INTO {Table} DEFAULT VALUES"
            : $"INSERT INTO {Table} ({string.Join(", ", inserted)}) VALUES ({string.Join(", ", inserted.Select((_, i) => $"${i + 1}"))})";
        Id = configuration.Column("Id");
        InsertReturningId = $"{Insert.Replace("$", "@p", StringComparison.Ordinal)} RETURNING {Id}";
        Update = $"UPDATE {Table} SET {string.Join(", ", names.Select((n, i) => $"{n} = ${i + 1}"))} WHERE {Id} = ${names.Count + 1}";
        Delete = $"DELETE FROM {Table} WHERE {Id} = $1";
        DeleteByDocument = $"DELETE FROM {Table} WHERE {configuration.Column("DocumentId")} = $1";

        var documents = configuration.TableNameConvention.GetDocumentTable(collection);
        Bridge = configuration.Table($"{name}_{documents}");
        BridgeKey = configuration.Column(type.Name + "Id");
    }

    public Type Type { get; }

    public bool IsReduce { get; }

    /// <summary>The unquoted name, without the prefix.</summary>
    public string Name { get; }

    public string Table { get; }

    public string Id { get; }

    public string Insert { get; }

    public string InsertReturningId { get; }

    public string Update { get; }

    public string Delete { get; }

    public string DeleteByDocument { get; }

    /// <summary>The table between a reduce index and its documents.</summary>
    public string Bridge { get; }

    public string BridgeKey { get; }

    /// <summary>The columns to select, of the table under an alias.</summary>
    public string Selection(string alias)
    {
        IEnumerable<string> names = ["Id", .. _columns.Select(c => c.Name)];
        if (_documentId is not null)
        {
            names = names.Append("DocumentId");
        }

        return string.Join(", ", names.Select(n => $"{alias}.{_dialect.QuoteForColumnName(n)}"));
    }

    /// <summary>Reads a row selected by <see cref="Selection"/>.</summary>
    public object Read(DbDataReader reader)
    {
        var index = _create();
        ((IIndex)index).Id = reader.GetInt64(0);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Read(index, reader, i + 1);
        }

        _documentId?.Read(index, reader, _columns.Length + 1);
        return index;
    }

    /// <summary>The values of the columns in the order of <see cref="Insert"/>, with room for one more at the end.</summary>
    public object?[] Values(object index, object? last)
    {
        var values = new object?[_columns.Length + 1];
        for (var i = 0; i < _columns.Length; i++)
        {
            values[i] = _dialect.TryConvert(_columns[i].Get(index));
        }

        values[^1] = last;
        return values;
    }
}
