using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>The table of those who unsubscribed.</summary>
public sealed class OptOutMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<AnnouncementOptOutIndex>(table => table
            .Column<string>(nameof(AnnouncementOptOutIndex.UserId), column => column.NotNull().Unique().WithLength(26)));
        return 1;
    }
}
