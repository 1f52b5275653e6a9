using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Recipes.Services;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Controllers;

[Area("OrchardCore.Recipes"), Feature("OrchardCore.Admin"), ControllerName("Admin")]
public sealed class RecipesController(
    IEnumerable<IRecipeHarvester> harvesters,
    IRecipeExecutor executor,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<RecipesController> localizer,
    ILogger<RecipesController> logger) : Controller
{
    private readonly IHtmlLocalizer H = localizer;

    [Admin("Recipes", "Recipes")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync() ? View(await RecipesAsync()) : this.ChallengeOrForbid();

    [HttpPost, Admin("Recipes/Execute", "RecipesExecute")]
    public async Task<IActionResult> Execute(string id, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        if ((await RecipesAsync()).FirstOrDefault(entry => entry.Id == id) is not { Recipe: var recipe })
        {
            return NotFound();
        }

        try
        {
            await executor.ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, new Dictionary<string, object>(), cancellationToken);
            await notifier.SuccessAsync(H["The recipe '{0}' has been run successfully.", recipe.DisplayName]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The recipe {Recipe} failed", recipe.Name);
            await notifier.ErrorAsync(H["The recipe '{0}' failed: {1}", recipe.DisplayName, exception.Message]);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<RecipeEntry[]> RecipesAsync()
    {
        var recipes = new List<RecipeEntry>();
        foreach (var harvester in harvesters)
        {
            recipes.AddRange((await harvester.HarvestRecipesAsync())
                .Where(recipe => !recipe.IsSetupRecipe && !recipe.Tags.Contains("hidden", StringComparer.OrdinalIgnoreCase))
                .Select(recipe => new RecipeEntry($"{recipe.BasePath}/{recipe.RecipeFileInfo.Name}", recipe)));
        }

        return [.. recipes.DistinctBy(entry => entry.Id).OrderBy(entry => entry.Recipe.DisplayName, StringComparer.CurrentCulture)];
    }

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(User, Permissions.ManageRecipes);
}
