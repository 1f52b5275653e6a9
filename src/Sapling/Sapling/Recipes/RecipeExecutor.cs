using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Recipes.Events;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Sapling.Recipes;

internal sealed class RecipeExecutor(IShellHost host, IConfiguration configuration, ILogger<RecipeExecutor> logger) : IRecipeExecutor
{
    public async Task<string> ExecuteAsync(
        string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken)
    {
        await NotifyAsync(handler => handler.RecipeExecutingAsync(executionId, recipeDescriptor));
        try
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
        }
        catch
        {
            await NotifyAsync(handler => handler.ExecutionFailedAsync(executionId, recipeDescriptor));
            throw;
        }

        await NotifyAsync(handler => handler.RecipeExecutedAsync(executionId, recipeDescriptor));
        return executionId;
    }

    // What a step stored is there for the next one, also when the step made the shell be built anew.
    private async Task ExecuteStepAsync(RecipeExecutionContext context)
    {
        try
        {
            await (await ScopeAsync()).UsingAsync(async scope =>
            {
                var events = scope.ServiceProvider.GetServices<IRecipeEventHandler>().ToArray();
                await events.InvokeAsync(handler => handler.RecipeStepExecutingAsync(context), logger);
                foreach (var handler in scope.ServiceProvider.GetServices<IRecipeStepHandler>())
                {
                    await handler.ExecuteAsync(context);
                }

                if (context.Errors.Count > 0)
                {
                    throw new RecipeExecutionException(Failure(context, context.Errors));
                }

                await events.InvokeAsync(handler => handler.RecipeStepExecutedAsync(context), logger);
            });
        }
        catch (Exception exception) when (exception is not RecipeExecutionException)
        {
            throw new RecipeExecutionException(exception, Failure(context, [exception.Message]));
        }
    }

    private async Task NotifyAsync(Func<IRecipeEventHandler, Task> dispatch)
        => await (await ScopeAsync()).UsingAsync(scope => scope.ServiceProvider.GetServices<IRecipeEventHandler>().InvokeAsync(dispatch, logger));

    private Task<ShellScope> ScopeAsync() => host.GetScopeAsync(ShellSettings.DefaultShellName);

    private static RecipeStepResult Failure(RecipeExecutionContext context, IEnumerable<string> errors)
        => new() { StepName = context.Name, IsCompleted = true, Errors = [.. errors] };
}
