namespace YesSql.Sql.Schema;

/// <summary>A new table.</summary>
public interface ICreateTableCommand : ISchemaCommand
{
    ICreateTableCommand Column(string columnName, Type dbType, Action<ICreateColumnCommand>? column = null);

    ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null);
}
