using System.Data.Common;

namespace YesSql;

/// <summary>Makes connections to the store's database, closed.</summary>
public interface IConnectionFactory
{
    DbConnection CreateConnection();
}
