using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;
using Sapling.Shell;

namespace Sapling.Setup;

/// <summary>
/// Sets the site up: schema, recipe, first user. The site exists once its state is stored as running; what failed before
/// that is taken back, and what a killed process left is taken back at the next start.
/// </summary>
internal sealed class SetupService(
    ShellHost host,
    ShellSettingsStore store,
    SiteDatabase database,
    SitePaths paths,
    IEnumerable<IRecipeHarvester> harvesters,
    IRecipeExecutor recipes,
    ILogger<SetupService> logger) : ISetupService, IDisposable
{
    private const string TablesBefore = "SetupTablesBefore";
    private readonly SemaphoreSlim _running = new(1);

    public async Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync()
    {
        var found = new List<RecipeDescriptor>();
        foreach (var harvester in harvesters)
        {
            found.AddRange((await harvester.HarvestRecipesAsync()).Where(recipe => recipe.IsSetupRecipe));
        }

        return found;
    }

    public void Dispose() => _running.Dispose();

    public async Task<string> SetupAsync(SetupContext context)
    {
        await _running.WaitAsync();
        try
        {
            await using var only = await SetupLock.TakeAsync(paths);
            var settings = store.Load();
            if (settings.IsRunning())
            {
                await host.ReplaceSettingsAsync(settings);
                context.Errors[""] = "The site has been set up already.";
                return "";
            }

            var before = await PrepareAsync(context);
            return context.Errors.Count > 0 ? "" : await RunAsync(context, before);
        }
        finally
        {
            _running.Release();
        }
    }

    /// <summary>Takes back what a set-up left behind whose process was killed.</summary>
    public async Task RecoverAsync()
    {
        if (!host.Settings.IsInitializing())
        {
            return;
        }

        await using var only = await SetupLock.TakeAsync(paths);
        var settings = store.Load();
        if (settings.IsInitializing())
        {
            logger.LogWarning("The last set-up was interrupted. What it left is removed");
            await RollBackAsync(settings, (settings[TablesBefore] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
        }
        else
        {
            await host.ReplaceSettingsAsync(settings);
        }
    }

    private async Task<string[]> PrepareAsync(SetupContext context)
    {
        Require(SetupConstants.SiteName, "A name for the site is needed.");
        Require(SetupConstants.AdminUsername, "A user name is needed.");
        Require(SetupConstants.AdminPassword, "A password is needed.");
        if (!MailAddress.TryCreate(Answer(SetupConstants.AdminEmail), out _))
        {
            context.Errors[SetupConstants.AdminEmail] = "A valid email address is needed.";
        }

        if (Answer(SetupConstants.SiteTimeZone) is { Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            context.Errors[SetupConstants.SiteTimeZone] = $"'{zone}' is no time zone.";
        }

        if (context.Recipe is null)
        {
            context.Errors["RecipeName"] = "A recipe is needed.";
        }

        var provider = Answer(SetupConstants.DatabaseProvider);
        var settings = context.ShellSettings = store.Load();
        settings["DatabaseProvider"] = provider;
        settings["ConnectionString"] = Answer(SetupConstants.DatabaseConnectionString) is { Length: > 0 } connection ? connection : null;
        settings["TablePrefix"] = Answer(SetupConstants.DatabaseTablePrefix);
        settings["RecipeName"] = context.Recipe?.Name;
        if (provider is not (DatabaseProviderValue.Sqlite or DatabaseProviderValue.Postgres))
        {
            context.Errors[SetupConstants.DatabaseProvider] = $"'{provider}' is no database provider: {DatabaseProviderValue.Sqlite} or {DatabaseProviderValue.Postgres}.";
            return [];
        }

        if (provider == DatabaseProviderValue.Postgres && settings["ConnectionString"] is null)
        {
            context.Errors[SetupConstants.DatabaseConnectionString] = "PostgreSQL needs a connection string.";
            return [];
        }

        var (tables, fault) = await database.TablesAsync(settings, CancellationToken.None);
        var documents = settings["TablePrefix"] is { Length: > 0 } prefix ? prefix + "_Document" : "Document";
        if (fault is not null)
        {
            context.Errors[SetupConstants.DatabaseConnectionString] = "The database cannot be used: " + fault;
        }
        else if (tables.Contains(documents, StringComparer.OrdinalIgnoreCase))
        {
            context.Errors[SetupConstants.DatabaseTablePrefix] = "The database holds a site already. Give a table prefix or another database.";
        }

        return tables;

        string Answer(string name) => Convert.ToString(context.Properties.GetValueOrDefault(name), CultureInfo.InvariantCulture)?.Trim() ?? "";

        void Require(string name, string message)
        {
            if (Answer(name).Length == 0)
            {
                context.Errors[name] = message;
            }
        }
    }

    private async Task<string> RunAsync(SetupContext context, string[] before)
    {
        var settings = context.ShellSettings;
        context.Properties[SetupConstants.AdminUserId] = IdGenerator.GenerateId();
        settings.TenantId ??= IdGenerator.GenerateId();
        settings[TablesBefore] = string.Join(',', before);
        settings.State = TenantState.Initializing;
        store.Save(settings);
        await host.ReplaceSettingsAsync(settings);
        try
        {
            // Activating the first shell creates the schema; the list of features is the first document in it.
            await (await host.GetScopeAsync(settings)).UsingAsync(scope => scope.ServiceProvider.GetRequiredService<IShellDescriptorManager>()
                .UpdateShellDescriptorAsync(0, scope.ServiceProvider.GetRequiredService<ShellDescriptor>().Features));
            await host.ReleaseShellContextAsync(settings);

            var executionId = await recipes.ExecuteAsync(Guid.NewGuid().ToString("n"), context.Recipe!, context.Properties, CancellationToken.None);
            await (await host.GetScopeAsync(settings)).UsingAsync(async scope =>
            {
                foreach (var handler in scope.ServiceProvider.GetServices<ISetupEventHandler>())
                {
                    await handler.SetupAsync(context);
                }

                if (context.Errors.Count > 0)
                {
                    throw new SetupFailedException();
                }
            });

            settings[TablesBefore] = null;
            settings.State = TenantState.Running;
            await host.UpdateShellSettingsAsync(settings);
            await (await host.GetScopeAsync(settings)).UsingAsync(scope =>
                scope.ServiceProvider.GetServices<ISetupEventHandler>().InvokeAsync(handler => handler.SucceededAsync(), logger));
            return executionId;
        }
        catch (Exception exception)
        {
            if (exception is not SetupFailedException)
            {
                logger.LogError(exception, "The set-up failed");
                context.Errors[""] = exception.Message;
            }

            await RollBackAsync(settings, before);
            return "";
        }
    }

    private async Task RollBackAsync(ShellSettings settings, string[] before)
    {
        // The shell lets go of the database before it is taken away.
        await host.ReplaceSettingsAsync(settings);
        await database.RemoveAllButAsync(settings, before);
        File.Delete(paths.SiteSettings);
        File.Delete(paths.Tenants);
        await host.ReplaceSettingsAsync(store.Load());
    }

    // What is wrong has been said to the user already.
    private sealed class SetupFailedException : Exception;
}
