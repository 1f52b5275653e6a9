using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Json;
using OrchardCore.Modules;
using Sapling.Data.Documents;
using Sapling.Data.Migrations;
using Sapling.Data.Store;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data;

/// <summary>The database of the site: always on.</summary>
public sealed class Startup : StartupBase
{
    public override int Order => -100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddDataProvider("Sqlite", DatabaseProviderValue.Sqlite, hasConnectionString: false, hasTablePrefix: false, isDefault: true);
        services.TryAddDataProvider(
            "Postgres", DatabaseProviderValue.Postgres, hasConnectionString: true, hasTablePrefix: true, isDefault: false,
            sampleConnectionString: "Host=localhost;Port=5432;Database=orchard;Username=username;Password=password");

        services.AddSingleton<IStore>(CreateStore);
        services.AddScoped<ISession>(CreateSession);
        services.AddScoped<IDocumentStore>(provider => new DocumentStore(provider.GetService<ISession>()));
        services.TryAddSingleton(typeof(IDocumentManager<>), typeof(DocumentManager<>));
        services.AddTransient<IDbConnectionAccessor, DbConnectionAccessor>();
        services.AddScoped<IDataMigrationManager, DataMigrationManager>();
        services.AddScoped<IModularTenantEvents, AutomaticDataMigrations>();
    }

    // Null before the site is set up, as modules of Orchard Core expect it.
    private static IStore CreateStore(IServiceProvider provider)
    {
        var store = StoreFactory.Create(
            provider.GetRequiredService<ShellSettings>(),
            provider.GetRequiredService<IOptions<ShellOptions>>().Value,
            provider.GetRequiredService<IOptions<DocumentJsonSerializerOptions>>().Value.SerializerOptions,
            provider.GetRequiredService<IOptions<StoreCollectionOptions>>().Value.Collections,
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("YesSql"));
        store?.RegisterIndexes(provider.GetServices<IIndexProvider>());
        return store!;
    }

    private static ISession CreateSession(IServiceProvider provider)
    {
        if (provider.GetService<IStore>() is not { } store)
        {
            return null!;
        }

        var session = store.CreateSession();

        // A session of another service scope is committed by whoever made that scope.
        if (ShellScope.Current is { } scope && ReferenceEquals(scope.ServiceProvider, provider))
        {
            scope.RegisterBeforeDispose(s => s.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync())
                .AddExceptionHandler((s, _) => s.ServiceProvider.GetRequiredService<IDocumentStore>().CancelAsync());
        }

        return session;
    }
}
