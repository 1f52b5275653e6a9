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

    /// <summary>Drops come first, then additions, changes and renames, then the indexes.</summary>
    public IEnumerable<string> AlterTable(AlterTableCommand command)
        => command.TableCommands.OrderBy(Rank).Select(c => Alter(command.Name, c));

    public string DropTable(string name) => $"drop table if exists {Table(name)}{(dialect.AddsForeignKeys ? " cascade" : "")}";

    /// <summary>Null where the database cannot add a foreign key to a table.</summary>
    public string? CreateForeignKey(string name, string table, string[] columns, string otherTable, string[] otherColumns)
        => !dialect.AddsForeignKeys ? null
            : $"alter table {Table(table)} add constraint {Quote(dialect.FormatName("FK_", name))} foreign key ({Quote(columns)}) references {Table(otherTable)} ({Quote(otherColumns)})";

    public string? DropForeignKey(string table, string name)
        => !dialect.AddsForeignKeys ? null : $"alter table {Table(table)} drop constraint {Quote(dialect.FormatName("FK_", name))}";

    public string? CreateSchema(string name) => !dialect.AddsForeignKeys ? null : $"create schema if not exists {Quote(name)}";

    private static int Rank(ITableCommand command) => command switch
    {
        DropIndexCommand => 0,
        DropColumnCommand => 1,
        ColumnCommand => 2,
        AlterColumnCommand => 3,
        RenameColumnCommand => 4,
        _ => 5,
    };

    private string Alter(string table, ITableCommand command) => command switch
    {
        DropColumnCommand drop => $"alter table {Table(table)} drop column {Quote(drop.Column)}",
        ColumnCommand add => $"alter table {Table(table)} add {Column(add)}",
        AlterColumnCommand alter => AlterColumn(table, alter),
        RenameColumnCommand rename => $"alter table {Table(table)} rename column {Quote(rename.Column)} to {Quote(rename.NewName)}",
        AddIndexCommand add => $"create index {Quote(IndexName(add.Index))} on {Table(table)} ({Quote(add.Columns)})",
        DropIndexCommand drop => $"drop index if exists {dialect.QuoteForTableName(IndexName(drop.Index), schema)}",
        _ => throw new NotSupportedException($"{command.GetType().Name} is no change of a table."),
    };

    private string AlterColumn(string table, AlterColumnCommand command)
    {
        if (!dialect.AddsForeignKeys)
        {
            throw new NotSupportedException($"SQLite cannot change the column {command.ColumnName} of {table}: add a new one and copy.");
        }

        var changes = new List<string>();
        if (command.HasType)
        {
            changes.Add($"alter column {Quote(command.ColumnName)} type {dialect.TypeName(command.DbType, command.Length, command.Precision, command.Scale)}");
        }

        if (command.Default is not null)
        {
            changes.Add($"alter column {Quote(command.ColumnName)} set default {dialect.GetSqlValue(command.Default)}");
        }

        return changes.Count > 0
            ? $"alter table {Table(table)} {string.Join(", ", changes)}"
            : throw new InvalidOperationException($"The change of the column {command.ColumnName} of {table} says neither a type nor a default.");
    }

    private string Column(ColumnCommand column)
    {
        var sql = new StringBuilder(Quote(column.ColumnName)).Append(' ')
            .Append(column.IsIdentity ? dialect.IdentityColumn : dialect.TypeName(column.DbType, column.Length, column.Precision, column.Scale));
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
