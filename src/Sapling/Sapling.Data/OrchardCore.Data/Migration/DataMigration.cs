using YesSql.Sql;

namespace OrchardCore.Data.Migration;

/// <summary>Brings a feature's tables and definitions from one version to the next.</summary>
public interface IDataMigration
{
    ISchemaBuilder SchemaBuilder { get; set; }
}

/// <summary>
/// A migration by convention: <c>Create</c> or <c>CreateAsync</c> for the first version, <c>UpdateFromN</c> or
/// <c>UpdateFromNAsync</c> for the following, each returning the version reached; <c>Uninstall(Async)</c> to remove it all.
/// </summary>
public abstract class DataMigration : IDataMigration
{
    /// <inheritdoc />
    public ISchemaBuilder SchemaBuilder { get; set; } = null!;
}
