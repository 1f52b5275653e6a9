using System.Text;
using Sapling.Data.Databases;
using YesSql.Sql.Schema;

namespace Sapling.Data.Schema;

/// <summary>Puts schema changes into a database's SQL.</summary>
internal sealed class SchemaSql(Dialect dialect, string? schema, string prefix)
{
    public string CreateTable(CreateTableCommand command)
    {
        var columns = command.TableCommands.Cast<ColumnCommand>().Select(Column).ToList();
        var keys = command.TableCommands.Cast<ColumnCommand>().Where(c => c.IsPrimaryKey && !c.IsIdentity).Select(c => Quote(c.ColumnName)).ToList();
        if (keys.Count > 0)
        {
            columns.Add($"primary key ( {string.Join(", ", keys)} )");
        }

        return $"create table {Table(command.Name)} ( {string.Join(", ", columns)} )";
    }

    /// <summary>Columns come before the indexes on them.</summary>
    public IEnumerable<string> AlterTable(AlterTableCommand command)
        => command.TableCommands.OrderBy(c => c is AddIndexCommand).Select(c => Alter(command.Name, c));

    /// <summary>Null where the database cannot add a foreign key to a table.</summary>
    public string? CreateForeignKey(string name, string table, string[] columns, string otherTable, string[] otherColumns)
        => !dialect.AddsForeignKeys ? null
            : $"alter table {Table(table)} add constraint {Quote(dialect.FormatName("FK_", name))} foreign key ({Quote(columns)}) references {Table(otherTable)} ({Quote(otherColumns)})";

    public string? CreateSchema(string name) => !dialect.AddsForeignKeys ? null : $"create schema if not exists {Quote(name)}";

    private string Alter(string table, ITableCommand command) => command switch
    {
        ColumnCommand add => $"alter table {Table(table)} add {Column(add)}",
        AddIndexCommand add => $"create index {Quote(IndexName(add.Index))} on {Table(table)} ({Quote(add.Columns)})",
        _ => throw new NotSupportedException($"{command.GetType().Name} is no change of a table."),
    };

    private string Column(ColumnCommand column)
    {
        var sql = new StringBuilder(Quote(column.ColumnName)).Append(' ')
            .Append(column.IsIdentity ? dialect.IdentityColumn : dialect.TypeName(column.DbType, column.Length));
        if (column.Default is not null)
        {
            sql.Append(" default ").Append(dialect.GetSqlValue(column.Default));
        }

        return sql.Append(column.IsNotNull ? " not null" : "").Append(column.IsUnique ? " unique" : "").ToString();
    }

    private string IndexName(string name) => dialect.FormatName("IDX_FK_", dialect.PrefixesIndexes ? prefix + name : name);

    private string Table(string name) => dialect.QuoteForTableName(name, schema);

    private string Quote(string column) => dialect.QuoteForColumnName(column);

    private string Quote(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));
}
