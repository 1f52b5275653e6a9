using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Executes the steps it knows and leaves the others alone.</summary>
public interface IRecipeStepHandler
{
    Task ExecuteAsync(RecipeExecutionContext context);
}

/// <summary>Executes the steps of one name.</summary>
public abstract class NamedRecipeStepHandler : IRecipeStepHandler
{
    public readonly string StepName;

    protected NamedRecipeStepHandler(string stepName) => StepName = stepName;

    public Task ExecuteAsync(RecipeExecutionContext context)
        => string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase) ? HandleAsync(context) : Task.CompletedTask;

    protected abstract Task HandleAsync(RecipeExecutionContext context);
}
