using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Setup.Services;

/// <summary>What is to be set up, and what is wrong with it.</summary>
public class SetupContext
{
    public ShellSettings ShellSettings { get; set; } = new();

    public RecipeDescriptor? Recipe { get; set; }

    /// <summary>The answers given, by the names in <see cref="Abstractions.Setup.SetupConstants"/>.</summary>
    public Dictionary<string, object> Properties { get; set; } = [];

    public IDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();
}

/// <summary>Sets a site up.</summary>
public interface ISetupService
{
    Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync();

    /// <summary>Sets up, or fills the context's errors and leaves the site as it was.</summary>
    Task<string> SetupAsync(SetupContext context);
}
