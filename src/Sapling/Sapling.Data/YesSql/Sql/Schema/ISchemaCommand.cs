namespace YesSql.Sql.Schema;

/// <summary>A change of the schema.</summary>
public interface ISchemaCommand
{
    string Name { get; }
}

/// <summary>A part of a change of one table.</summary>
public interface ITableCommand : ISchemaCommand;
