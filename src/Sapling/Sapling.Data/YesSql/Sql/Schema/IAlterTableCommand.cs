namespace YesSql.Sql.Schema;

/// <summary>Changes of an existing table.</summary>
public interface IAlterTableCommand : ISchemaCommand
{
    void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null);

    void CreateIndex(string indexName, params string[] columnNames);
}
