namespace YesSql.Sql.Schema;

/// <summary>A column, existing or to be.</summary>
public interface IColumnCommand : ITableCommand
{
    string ColumnName { get; }

    Type DbType { get; }

    object? Default { get; }

    int? Length { get; }

    byte? Precision { get; }

    byte? Scale { get; }

    IColumnCommand WithDefault(object @default);

    IColumnCommand WithLength(int? length);

    IColumnCommand Unlimited();
}

/// <summary>A new column.</summary>
public interface ICreateColumnCommand : IColumnCommand
{
    bool IsUnique { get; }

    bool IsNotNull { get; }

    bool IsPrimaryKey { get; }

    bool IsIdentity { get; }

    ICreateColumnCommand PrimaryKey();

    ICreateColumnCommand Identity();

    ICreateColumnCommand WithPrecision(byte? precision);

    ICreateColumnCommand WithScale(byte? scale);

    ICreateColumnCommand NotNull();

    ICreateColumnCommand Nullable();

    ICreateColumnCommand Unique();

    ICreateColumnCommand NotUnique();
}

/// <summary>A new column of an existing table.</summary>
public interface IAddColumnCommand : ICreateColumnCommand;

/// <summary>A change of a column's type.</summary>
public interface IAlterColumnCommand : IColumnCommand
{
    IAlterColumnCommand WithType(Type dbType, int? length);

    IAlterColumnCommand WithType(Type dbType, byte precision, byte scale);
}
