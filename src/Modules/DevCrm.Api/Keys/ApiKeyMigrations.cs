using System;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql.Sql;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;

namespace DevCrm.Api.Keys;

/// <summary>The index of keys, and the first key where one is configured.</summary>
public sealed class ApiKeyMigrations : DataMigration
{
    private readonly ApiKeys _keys;
    private readonly IConfiguration _configuration;
    private readonly IClock _clock;

    public ApiKeyMigrations(ApiKeys keys, IConfiguration configuration, IClock clock)
    {
        _keys = keys;
        _configuration = configuration;
        _clock = clock;
    }

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ApiKeyIndex>(table => table
            .Column<string>("KeyId", column => column.NotNull().Unique().WithLength(26))
            .Column<string>("TokenHash", column => column.NotNull().Unique().WithLength(64))
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ApiKeyIndex>(table =>
            table.CreateIndex("IDX_ApiKeyIndex_DocumentId", "DocumentId", "CreatedUtc"));

        if (SetupKey.Read(_configuration) is { } token)
        {
            await _keys.AddAsync(SetupKey.Make(token, _clock), CancellationToken.None);
        }

        return 1;
    }
}
