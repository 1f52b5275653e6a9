using OrchardCore.Modules.Manifest;
using Sapling.Extensions;

namespace Sapling.Tests.Kernel;

public sealed class FeatureOrderTests
{
    [Fact]
    public void Sort_DependenciesAndThemes_DependenciesFirstThemesLast()
    {
        var theme = Feature("Theme", new OrchardCore.DisplayManagement.Manifest.ThemeAttribute(), []);
        var upper = Feature("Upper", new ModuleAttribute(), ["Lower"]);
        var lower = Feature("Lower", new ModuleAttribute(), []);

        Assert.Equal(["Lower", "Upper", "Theme"], FeatureOrder.Sort([theme, upper, lower]).Select(feature => feature.Id));
    }

    [Fact]
    public void Sort_Circle_SaysWhichFeatures()
    {
        var one = Feature("One", new ModuleAttribute(), ["Two"]);
        var two = Feature("Two", new ModuleAttribute(), ["One"]);

        var exception = Assert.Throws<InvalidOperationException>(() => FeatureOrder.Sort([one, two]));
        Assert.Contains("One → Two → One", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetFeatures_OfTheApplication_BringsDependencies()
    {
        var catalog = ModuleCatalog.Create("Test", ApplicationAssemblies.Load("Test"));
        var manager = new ExtensionManager(catalog);

        var ids = manager.GetFeatures(["OrchardCore.Contents"]).Select(feature => feature.Id).ToArray();
        Assert.Contains("OrchardCore.Contents", ids);
        foreach (var feature in manager.GetFeatures())
        {
            var missing = feature.Dependencies.Where(dependency => manager.GetFeatures().All(known => known.Id != dependency));
            Assert.True(!missing.Any(), $"{feature.Id} depends on {string.Join(", ", missing)}");
        }
    }

    private static FeatureInfo Feature(string id, ModuleAttribute manifest, string[] dependencies)
    {
        manifest.Id = id;
        manifest.Dependencies = dependencies;
        return new ExtensionInfo(manifest).Add(manifest);
    }
}
