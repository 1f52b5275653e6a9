using YesSql.Sql.Schema;

namespace Sapling.Data.Schema;

/// <summary>A change of a table as a migration describes it.</summary>
internal abstract class SchemaCommand(string name) : ISchemaCommand
{
    public string Name => name;

    public List<ITableCommand> TableCommands { get; } = [];
}

internal sealed class CreateTableCommand(string name) : SchemaCommand(name), ICreateTableCommand
{
    public ICreateTableCommand Column(string columnName, Type dbType, Action<ICreateColumnCommand>? column = null)
    {
        var command = new ColumnCommand(Name, columnName, dbType);
        column?.Invoke(command);
        TableCommands.Add(command);
        return this;
    }

    public ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null)
        => Column(columnName, typeof(T), column);
}

internal sealed class AlterTableCommand(string name) : SchemaCommand(name), IAlterTableCommand
{
    public void AddColumn(string columnName, Type dbType, Action<IAddColumnCommand>? column = null)
    {
        var command = new ColumnCommand(Name, columnName, dbType);
        column?.Invoke(command);
        TableCommands.Add(command);
    }

    public void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null) => AddColumn(columnName, typeof(T), column);

    public void DropColumn(string columnName) => TableCommands.Add(new DropColumnCommand(Name, columnName));

    public void AlterColumn(string columnName, Action<IAlterColumnCommand>? column = null)
    {
        var command = new AlterColumnCommand(Name, columnName);
        column?.Invoke(command);
        TableCommands.Add(command);
    }

    public void RenameColumn(string columnName, string newName) => TableCommands.Add(new RenameColumnCommand(Name, columnName, newName));

    public void CreateIndex(string indexName, params string[] columnNames) => TableCommands.Add(new AddIndexCommand(Name, indexName, columnNames));

    public void DropIndex(string indexName) => TableCommands.Add(new DropIndexCommand(Name, indexName));
}

internal sealed class DropColumnCommand(string name, string column) : SchemaCommand(name), ITableCommand
{
    public string Column => column;
}

internal sealed class RenameColumnCommand(string name, string column, string newName) : SchemaCommand(name), ITableCommand
{
    public string Column => column;

    public string NewName => newName;
}

internal sealed class AddIndexCommand(string name, string index, string[] columns) : SchemaCommand(name), ITableCommand
{
    public string Index => index;

    public string[] Columns => columns;
}

internal sealed class DropIndexCommand(string name, string index) : SchemaCommand(name), ITableCommand
{
    public string Index => index;
}
