namespace YesSql.Sql.Schema;

/// <summary>A column to be.</summary>
public interface IColumnCommand : ITableCommand
{
    IColumnCommand WithDefault(object @default);

    IColumnCommand WithLength(int? length);

    IColumnCommand Unlimited();
}

/// <summary>A new column.</summary>
public interface ICreateColumnCommand : IColumnCommand
{
    ICreateColumnCommand PrimaryKey();

    ICreateColumnCommand Identity();

    ICreateColumnCommand NotNull();

    ICreateColumnCommand Nullable();

    ICreateColumnCommand Unique();
}

/// <summary>A new column of an existing table.</summary>
public interface IAddColumnCommand : ICreateColumnCommand;
