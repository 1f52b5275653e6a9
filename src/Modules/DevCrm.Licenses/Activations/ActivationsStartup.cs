using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Activations;

/// <summary>Registers activations.</summary>
public sealed class ActivationsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddIndexProvider<ActivationRemovalIndexProvider>();
        services.AddDataMigration<ActivationMigrations>();
        services.AddScoped<ActivationReader>();
        services.AddScoped<ActivationWriter>();
        services.AddScoped<ActivationLeases>();
        services.AddScoped<ActivationRemovals>();
        services.AddScoped<ActivationUnits>();
        services.AddSingleton<ActivationQueue>();
        services.AddSingleton<ActivationActs>();
        services.AddSingleton<ActivationStateSource>();
        services.AddScoped<IActivations, ActivationService>();
    }
}
