using YesSql.Sql.Schema;

namespace Sapling.Data.Schema;

/// <summary>A column of a new table, or a new column of an existing one.</summary>
internal sealed class ColumnCommand(string name, string columnName, Type type) : SchemaCommand(name), IAddColumnCommand
{
    // Longer than any length PostgreSQL gives a varchar here; the dialect makes it text.
    internal const int UnlimitedLength = 10000;

    public string ColumnName => columnName;

    public Type DbType => type;

    public object? Default { get; private set; }

    public int? Length { get; private set; }

    public bool IsUnique { get; private set; }

    public bool IsNotNull { get; private set; }

    public bool IsPrimaryKey { get; private set; }

    public bool IsIdentity { get; private set; }

    public IColumnCommand WithDefault(object @default) => Set(() => Default = @default);

    public IColumnCommand WithLength(int? length) => Set(() => Length = length);

    public IColumnCommand Unlimited() => WithLength(UnlimitedLength);

    public ICreateColumnCommand PrimaryKey() => Set(() => (IsPrimaryKey, IsUnique) = (true, false));

    public ICreateColumnCommand Identity() => Set(() => (IsIdentity, IsUnique) = (true, false));

    public ICreateColumnCommand NotNull() => Set(() => IsNotNull = true);

    public ICreateColumnCommand Nullable() => Set(() => IsNotNull = false);

    public ICreateColumnCommand Unique() => Set(() => (IsUnique, IsPrimaryKey, IsIdentity) = (true, false, false));

    private ColumnCommand Set(Action change)
    {
        change();
        return this;
    }
}
