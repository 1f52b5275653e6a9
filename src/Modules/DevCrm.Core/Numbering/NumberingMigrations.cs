using System.Threading.Tasks;
using OrchardCore.Data.Migration;

namespace DevCrm.Core.Numbering;

/// <summary>The table of number sequences.</summary>
public sealed class NumberingMigrations : DataMigration
{
    internal const int NameLength = 100;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateTableAsync(NumberSequence.TableName, table => table
            .Column<string>("Name", column => column.NotNull().Unique().WithLength(NameLength))
            .Column<long>("Value", column => column.NotNull()));
        return 1;
    }
}
