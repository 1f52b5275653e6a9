using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Locking;
using OrchardCore.Modules;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Services;
using Sapling.Background;
using Sapling.BackgroundJobs;
using Sapling.Extensions;
using Sapling.Hosting;
using Sapling.Recipes;
using Sapling.Services;
using Sapling.Setup;
using Sapling.Shell;
using Sapling.StaticFiles;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the whole runtime to a host.</summary>
public static class ServiceExtensions
{
    public static OrchardCoreBuilder AddOrchardCms(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new HostServices(services));
        services.AddOptions<ShellOptions>().Configure<IHostEnvironment, IConfiguration>((options, environment, configuration) =>
            options.ShellsApplicationDataPath = Path.GetFullPath(
                configuration["ORCHARD_APP_DATA"] is { Length: > 0 } given ? given : Path.Combine(environment.ContentRootPath, "App_Data")));

        services.AddSingleton(provider =>
        {
            var name = provider.GetRequiredService<IHostEnvironment>().ApplicationName;
            return ModuleCatalog.Create(name, ApplicationAssemblies.Load(name));
        });
        services.AddSingleton<IExtensionManager, ExtensionManager>();
        services.AddSingleton<ITypeFeatureProvider, TypeFeatureProvider>();
        services.AddSingleton<FeatureTypes>();
        services.AddSingleton<ModuleAssets>();

        services.AddSingleton<SitePaths>();
        services.AddSingleton<SiteDatabase>();
        services.AddSingleton<StoredDescriptor>();
        services.AddSingleton<ShellSettingsStore>();
        services.AddSingleton<ShellContainerFactory>();
        services.AddSingleton<ShellHost>();
        services.AddSingleton<IShellHost>(provider => provider.GetRequiredService<ShellHost>());
        services.AddSingleton<ILocalLock, LocalLock>();
        services.AddSingleton<IClock, Clock>();

        services.AddSingleton<IRecipeReader, RecipeReader>();
        services.AddSingleton<IRecipeHarvester, RecipeHarvester>();
        services.AddSingleton<IRecipeExecutor, RecipeExecutor>();
        services.AddSingleton<SetupService>();
        services.AddSingleton<ISetupService>(provider => provider.GetRequiredService<SetupService>());
        services.AddSingleton<AutoSetup>();
        services.AddSingleton<SetupPage>();

        services.AddSingleton<BackgroundJobQueue>();
        services.AddSingleton<IBackgroundJobQueue>(provider => provider.GetRequiredService<BackgroundJobQueue>());
        services.AddSingleton<TaskRunner>();
        services.AddHostedService<SaplingHost>();
        return new OrchardCoreBuilder(services);
    }
}
