using System.Reflection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Hosting;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Sapling.Extensions;

namespace Sapling.Recipes;

/// <summary>Finds the recipes embedded in modules, and those in the folder <c>Recipes</c> of the application.</summary>
internal sealed class RecipeHarvester(ModuleCatalog catalog, IRecipeReader reader, IHostEnvironment environment) : IRecipeHarvester
{
    private const string Extension = ".recipe.json";

    public async Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var (file, provider) in EmbeddedFiles().Concat(ApplicationFiles()))
        {
            if (await reader.GetRecipeDescriptorAsync(file.PhysicalPath is { } path ? Path.GetDirectoryName(path)! : "Recipes", file, provider) is { } recipe)
            {
                recipes.Add(recipe);
            }
        }

        // The application's own recipe wins over one that a module ships under the same name.
        return recipes.AsEnumerable().Reverse().DistinctBy(recipe => recipe.Name, StringComparer.OrdinalIgnoreCase).Reverse();
    }

    private IEnumerable<(IFileInfo File, IFileProvider Provider)> EmbeddedFiles()
    {
        foreach (var assembly in catalog.Assemblies.Values.Concat(catalog.RuntimeAssemblies).Distinct())
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)))
            {
                yield return (new EmbeddedFile(assembly, resource), new NullFileProvider());
            }
        }
    }

    private IEnumerable<(IFileInfo File, IFileProvider Provider)> ApplicationFiles()
    {
        var folders = new[] { Path.Combine(AppContext.BaseDirectory, "Recipes"), Path.Combine(environment.ContentRootPath, "Recipes") };
        foreach (var folder in folders.Distinct().Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
            {
                yield return (new PhysicalFileInfo(new FileInfo(path)), new NullFileProvider());
            }
        }
    }

    private sealed class EmbeddedFile(Assembly assembly, string resource) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => File.GetLastWriteTimeUtc(assembly.Location);

        public long Length
        {
            get
            {
                using var stream = CreateReadStream();
                return stream.Length;
            }
        }

        public string Name => resource[(resource.LastIndexOf('>') + 1)..];

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => assembly.GetManifestResourceStream(resource)!;
    }
}
