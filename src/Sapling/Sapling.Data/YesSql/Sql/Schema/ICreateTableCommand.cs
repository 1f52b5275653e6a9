namespace YesSql.Sql.Schema;

/// <summary>A new table.</summary>
public interface ICreateTableCommand : ISchemaCommand
{
    ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null);
}
