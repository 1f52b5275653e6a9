using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Executes a recipe step by step, each in a scope of its own.</summary>
public interface IRecipeExecutor
{
    Task<string> ExecuteAsync(string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken);
}

/// <summary>Finds recipes.</summary>
public interface IRecipeHarvester
{
    Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync();
}

/// <summary>Reads the head of a recipe file.</summary>
public interface IRecipeReader
{
    Task<RecipeDescriptor?> GetRecipeDescriptorAsync(string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider);
}
