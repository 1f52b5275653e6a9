using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore;
using OrchardCore.BackgroundTasks;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;
using OrchardCore.Setup.Events;
using Sapling.Background;
using Sapling.Localization;
using Sapling.Modules;
using Sapling.Recipes;
using Sapling.Services;
using Sapling.Shell;

[assembly: EmbeddedModule("OrchardCore.Settings", Name = "Settings", Category = "Infrastructure", Description = "The settings of the site.", IsAlwaysEnabled = true)]
[assembly: EmbeddedModule("OrchardCore.Features", Name = "Features", Category = "Infrastructure", Description = "Switches features on and off.", IsAlwaysEnabled = true)]
[assembly: EmbeddedModule("OrchardCore.Recipes", Name = "Recipes", Category = "Infrastructure", Description = "Executes recipes.", IsAlwaysEnabled = true)]
[assembly: EmbeddedModule("OrchardCore.BackgroundTasks", Name = "Background Tasks", Category = "Infrastructure", Description = "The schedules of background tasks.")]

namespace Sapling;

/// <summary>What every shell has.</summary>
public sealed class Startup : StartupBase
{
    public override int Order => OrchardCoreConstants.ConfigureOrder.InfrastructureService;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions();
        services.AddLogging();
        services.AddHttpContextAccessor();
        services.AddRouting();
        services.AddPassThroughLocalization();
        services.TryAddSingleton<OrchardCore.Entities.IIdGenerator, OrchardCore.Entities.DefaultIdGenerator>();

        services.AddSingleton<Signal>();
        services.AddSingleton<ISignal>(provider => provider.GetRequiredService<Signal>());
        services.AddSingleton<IDistributedLock, DatabaseLock>();
        services.AddScoped<IShellDescriptorManager, ShellDescriptorManager>();
        services.AddScoped<IShellFeaturesManager, ShellFeaturesManager>();
        services.AddScoped<IShellReleaseManager, ShellReleaseManager>();

        services.AddSingleton<ISiteService, SiteService>();
        services.AddScoped<ISetupEventHandler, SiteSetup>();
        services.AddPermissionProvider<SettingsPermissionProvider>();

        services.AddScoped<BackgroundTaskManager>();
        services.AddScoped<IBackgroundTaskSettingsProvider, BackgroundTaskSettingsProvider>();

        services.AddRecipeExecutionStep<FeatureStep>();
        services.AddRecipeExecutionStep<ThemesStep>();
        services.AddRecipeExecutionStep<SettingsStep>();
        services.AddRecipeExecutionStep<RecipesStep>();

        // The keys lie with the site, so that sign-ins and protected values survive a restart and move with it.
        services.AddDataProtection().SetApplicationName(ShellSettings.DefaultShellName);
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<SitePaths, Microsoft.Extensions.Logging.ILoggerFactory>(
            (options, paths, loggers) => options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                Directory.CreateDirectory(paths.DataProtectionKeys), loggers));
    }
}
