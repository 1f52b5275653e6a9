using YesSql.Sql.Schema;

namespace YesSql.Sql;

/// <summary>Index tables by the index type.</summary>
public static class SchemaBuilderExtensions
{
    public static Task CreateMapIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string? collection = null)
        => builder.CreateMapIndexTableAsync(typeof(T), table, collection);

    public static Task CreateReduceIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string? collection = null)
        => builder.CreateReduceIndexTableAsync(typeof(T), table, collection);

    public static Task AlterIndexTableAsync<T>(this ISchemaBuilder builder, Action<IAlterTableCommand> table, string? collection = null)
        => builder.AlterIndexTableAsync(typeof(T), table, collection);
}
