using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Campaigns.Announcements;

/// <summary>The table of announcements.</summary>
public sealed class AnnouncementMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ReleaseAnnouncementIndex>(table => table
            .Column<string>(nameof(ReleaseAnnouncementIndex.ReleaseId), column => column.NotNull().Unique().WithLength(26))
            .Column<DateTime>(nameof(ReleaseAnnouncementIndex.DueUtc), column => column.Nullable()));
        await SchemaBuilder.AlterIndexTableAsync<ReleaseAnnouncementIndex>(table =>
            table.CreateIndex("IDX_ReleaseAnnouncementIndex_DueUtc", nameof(ReleaseAnnouncementIndex.DueUtc)));
        return 1;
    }
}
