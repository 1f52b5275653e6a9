using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Sql;

namespace DevCrm.Licenses.Files;

/// <summary>The table of signing keys, and the first of them.</summary>
public sealed class SigningKeyMigrations : DataMigration
{
    private readonly ISession _session;
    private readonly SigningKeyMaker _maker;

    public SigningKeyMigrations(ISession session, SigningKeyMaker maker)
    {
        _session = session;
        _maker = maker;
    }

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<SigningKeyIndex>(table => table
            .Column<string>("KeyId", column => column.NotNull().Unique().WithLength(43)));
        await _session.SaveAsync(_maker.New());
        return 1;
    }
}
