using System.Data.Common;

namespace OrchardCore.Data;

/// <summary>Gives connections of one's own to the site's database, closed.</summary>
public interface IDbConnectionAccessor
{
    DbConnection CreateConnection();
}
