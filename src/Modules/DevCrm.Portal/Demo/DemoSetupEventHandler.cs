using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;

namespace DevCrm.Portal.Demo;

/// <summary>
/// Runs the demo recipe at the end of a set-up in Development. <c>DevCrm:Demo</c> says otherwise: true asks for it in
/// any environment, false leaves it out.
/// </summary>
public sealed class DemoSetupEventHandler : ISetupEventHandler
{
    private const string RecipeName = "DevCrmDemo";

    // Brings the demo along by itself; a second time would make a second version of everything.
    private const string RecipeWithDemo = "DevCrmDevelopment";

    private readonly IHostEnvironment _environment;
    private readonly IConfiguration _configuration;

    public DemoSetupEventHandler(IHostEnvironment environment, IConfiguration configuration)
    {
        _environment = environment;
        _configuration = configuration;
    }

    public Task SetupAsync(SetupContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Recipe?.Name != RecipeWithDemo && _configuration.GetValue("DevCrm:Demo", _environment.IsDevelopment()))
        {
            // After the set-up's own work is committed: the recipe runs each of its steps in a scope of its own.
            ShellScope.AddDeferredTask(scope => RunAsync(scope.ServiceProvider));
        }

        return Task.CompletedTask;
    }

    private static async Task RunAsync(IServiceProvider services)
    {
        var recipes = new List<OrchardCore.Recipes.Models.RecipeDescriptor>();

        foreach (var harvester in services.GetServices<IRecipeHarvester>())
        {
            recipes.AddRange(await harvester.HarvestRecipesAsync());
        }

        var demo = recipes.FirstOrDefault(recipe => recipe.Name == RecipeName)
            ?? throw new InvalidOperationException($"The recipe {RecipeName} is not among the harvested ones.");

        await services.GetRequiredService<IRecipeExecutor>().ExecuteAsync(
            IdGenerator.GenerateId(),
            demo,
            new Dictionary<string, object>(),
            CancellationToken.None);
    }
}
