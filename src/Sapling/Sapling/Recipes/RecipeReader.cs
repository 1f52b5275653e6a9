using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Sapling.Recipes;

internal sealed class RecipeReader : IRecipeReader
{
    public async Task<RecipeDescriptor?> GetRecipeDescriptorAsync(string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider)
    {
        var descriptor = (await ReadAsync(recipeFileInfo)).Deserialize<RecipeDescriptor>(JOptions.Default)!;
        descriptor.FileProvider = fileProvider;
        descriptor.BasePath = recipeBasePath;
        descriptor.RecipeFileInfo = recipeFileInfo;
        if (string.IsNullOrEmpty(descriptor.DisplayName))
        {
            descriptor.DisplayName = descriptor.Name;
        }

        return descriptor;
    }

    public static async Task<JsonObject> ReadAsync(IFileInfo file)
    {
        await using var stream = file.CreateReadStream();
        try
        {
            return await JObject.LoadAsync(stream) ?? throw new InvalidOperationException($"Recipe {file.Name} is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"Recipe {file.Name} is not valid JSON: {exception.Message}", exception);
        }
    }
}
