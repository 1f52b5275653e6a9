using YesSql.Sql.Schema;

namespace Sapling.Data.Schema;

/// <summary>A change of a table as a migration describes it.</summary>
internal abstract class SchemaCommand(string name) : ISchemaCommand
{
    public string Name => name;

    public List<ITableCommand> TableCommands { get; } = [];

    protected ColumnCommand Add<T>(string columnName, Action<ColumnCommand>? column)
    {
        var command = new ColumnCommand(Name, columnName, typeof(T));
        column?.Invoke(command);
        TableCommands.Add(command);
        return command;
    }
}

internal sealed class CreateTableCommand(string name) : SchemaCommand(name), ICreateTableCommand
{
    public ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null)
    {
        Add<T>(columnName, column);
        return this;
    }
}

internal sealed class AlterTableCommand(string name) : SchemaCommand(name), IAlterTableCommand
{
    public void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null) => Add<T>(columnName, column);

    public void CreateIndex(string indexName, params string[] columnNames) => TableCommands.Add(new AddIndexCommand(Name, indexName, columnNames));
}

internal sealed class AddIndexCommand(string name, string index, string[] columns) : SchemaCommand(name), ITableCommand
{
    public string Index => index;

    public string[] Columns => columns;
}
