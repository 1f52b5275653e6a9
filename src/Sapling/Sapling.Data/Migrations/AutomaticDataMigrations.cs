using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Sapling.Data.Migrations;

/// <summary>
/// Runs what migrations there are when the shell starts. In a site that runs, a fault is logged and the rest goes on, so that
/// an administrator can still act; in a set-up it ends the set-up.
/// </summary>
internal sealed class AutomaticDataMigrations(IServiceProvider services, ShellSettings settings) : ModularTenantEvents
{
    public override async Task ActivatingAsync()
    {
        if (settings.IsUninitialized())
        {
            return;
        }

        try
        {
            await services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync();
        }
        catch (Exception exception) when (settings.IsRunning() && exception is InvalidOperationException or AggregateException)
        {
            // Each fault was logged where it occurred.
            return;
        }
    }
}
