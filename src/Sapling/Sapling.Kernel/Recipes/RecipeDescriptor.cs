using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Recipes.Models;

/// <summary>A recipe file and what its head says.</summary>
public class RecipeDescriptor
{
    public string Name { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Description { get; set; } = "";

    public string Author { get; set; } = "";

    public string WebSite { get; set; } = "";

    public string Version { get; set; } = "";

    public bool IsSetupRecipe { get; set; }

    public string[] Categories { get; set; } = [];

    public string[] Tags { get; set; } = [];

    public IFileProvider? FileProvider { get; set; }

    /// <summary>The folder of the recipe, from which its steps read other files.</summary>
    public string BasePath { get; set; } = "";

    public IFileInfo RecipeFileInfo { get; set; } = new NotFoundFileInfo("");
}
