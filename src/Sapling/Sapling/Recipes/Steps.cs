using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Admin;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;
using OrchardCore.Themes.Services;

namespace Sapling.Recipes;

/// <summary><c>{ "name": "feature", "disable": [], "enable": [] }</c></summary>
internal sealed class FeatureStep(IShellFeaturesManager features) : NamedRecipeStepHandler("feature")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var available = (await features.GetAvailableFeaturesAsync()).ToDictionary(feature => feature.Id, StringComparer.OrdinalIgnoreCase);
        var enable = context.Step["enable"].Values<string>().ToArray();
        var disable = context.Step["disable"].Values<string>().ToArray();
        foreach (var unknown in enable.Concat(disable).Where(id => id is null || !available.ContainsKey(id)))
        {
            context.Errors.Add($"There is no feature '{unknown}'.");
        }

        if (context.Errors.Count == 0)
        {
            await features.UpdateFeaturesAsync(disable.Select(id => available[id!]), enable.Select(id => available[id!]), force: true);
        }
    }
}

/// <summary><c>{ "name": "themes", "site": "TheSite", "admin": "TheAdmin" }</c></summary>
internal sealed class ThemesStep(ISiteThemeService site, IAdminThemeService admin) : NamedRecipeStepHandler("themes")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step["site"]?.ToString() is { Length: > 0 } siteTheme)
        {
            await site.SetSiteThemeAsync(siteTheme);
        }

        if (context.Step["admin"]?.ToString() is { Length: > 0 } adminTheme)
        {
            await admin.SetAdminThemeAsync(adminTheme);
        }
    }
}

/// <summary><c>{ "name": "settings", "PageSize": 20, "SomeSettings": { … } }</c></summary>
internal sealed class SettingsStep(ISiteService sites) : NamedRecipeStepHandler("settings")
{
    private static readonly Dictionary<string, PropertyInfo> SiteProperties = typeof(ISite).GetProperties()
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (name, value) in context.Step.Where(member => member.Key != "name"))
        {
            if (SiteProperties.TryGetValue(name, out var property))
            {
                try
                {
                    property.SetValue(site, value.ToObject(property.PropertyType));
                }
                catch (JsonException)
                {
                    context.Errors.Add($"'{value}' is no value for the setting '{name}'.");
                }
            }
            else if (site.Properties[name] is JsonObject existing && value is JsonObject)
            {
                existing.Merge(value);
            }
            else
            {
                site.Properties[name] = value?.DeepClone();
            }
        }

        if (context.Errors.Count == 0)
        {
            await sites.UpdateSiteSettingsAsync(site);
        }
    }
}

/// <summary><c>{ "name": "recipes", "Values": [ { "name": "Other" } ] }</c></summary>
internal sealed class RecipesStep(IEnumerable<IRecipeHarvester> harvesters) : NamedRecipeStepHandler("recipes")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var harvester in harvesters)
        {
            recipes.AddRange(await harvester.HarvestRecipesAsync());
        }

        var inner = new List<RecipeDescriptor>();
        foreach (var name in (context.Step["Values"] as JsonArray ?? []).Select(value => value?["name"]?.ToString()))
        {
            if (recipes.FirstOrDefault(recipe => string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase)) is { } recipe)
            {
                inner.Add(recipe);
            }
            else
            {
                context.Errors.Add($"There is no recipe '{name}'.");
            }
        }

        context.InnerRecipes = inner;
    }
}
