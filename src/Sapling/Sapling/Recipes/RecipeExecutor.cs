using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Sapling.Recipes;

internal sealed class RecipeExecutor(IShellHost host, IConfiguration configuration) : IRecipeExecutor
{
    public async Task<string> ExecuteAsync(
        string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken)
    {
        var recipe = await RecipeReader.ReadAsync(recipeDescriptor.RecipeFileInfo);
        var expressions = new RecipeExpressions(recipe["variables"] as JsonObject, environment, configuration);
        foreach (var step in (recipe["steps"] as JsonArray ?? []).OfType<JsonObject>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new RecipeExecutionContext
            {
                ExecutionId = executionId,
                Name = step["name"]?.ToString() ?? throw new InvalidOperationException($"A step of recipe '{recipeDescriptor.Name}' has no name."),
                Step = (JsonObject)expressions.Evaluate(step.DeepClone())!,
                RecipeDescriptor = recipeDescriptor,
                Environment = environment,
            };
            await ExecuteStepAsync(context);
            foreach (var inner in context.InnerRecipes)
            {
                await ExecuteAsync(Guid.NewGuid().ToString("n"), inner, environment, cancellationToken);
            }
        }

        return executionId;
    }

    // What a step stored is there for the next one, also when the step made the shell be built anew.
    private async Task ExecuteStepAsync(RecipeExecutionContext context)
    {
        try
        {
            await (await host.GetScopeAsync(ShellSettings.DefaultShellName)).UsingAsync(async scope =>
            {
                foreach (var handler in scope.ServiceProvider.GetServices<IRecipeStepHandler>())
                {
                    await handler.ExecuteAsync(context);
                }

                if (context.Errors.Count > 0)
                {
                    throw new RecipeExecutionException(Failure(context, context.Errors));
                }
            });
        }
        catch (Exception exception) when (exception is not RecipeExecutionException)
        {
            throw new RecipeExecutionException(exception, Failure(context, [exception.Message]));
        }
    }

    private static RecipeStepResult Failure(RecipeExecutionContext context, IEnumerable<string> errors)
        => new() { StepName = context.Name, IsCompleted = true, Errors = [.. errors] };
}
