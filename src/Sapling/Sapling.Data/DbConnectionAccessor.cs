using System.Data.Common;
using OrchardCore.Data;
using Sapling.Data.Store;
using YesSql;

namespace Sapling.Data;

/// <summary>Connections to the store's database.</summary>
internal sealed class DbConnectionAccessor(IStore store) : IDbConnectionAccessor
{
    public DbConnection CreateConnection() => ((YesSqlStore)store).Settings.Database.CreateConnection();
}
