using System.Text.Json.Nodes;

namespace OrchardCore.Recipes.Models;

/// <summary>A step of a recipe that is being executed.</summary>
public class RecipeExecutionContext
{
    public string ExecutionId { get; set; } = "";

    public object? Environment { get; set; }

    /// <summary>The name of the step.</summary>
    public string Name { get; set; } = "";

    public JsonObject Step { get; set; } = [];

    public RecipeDescriptor RecipeDescriptor { get; set; } = new();

    /// <summary>Recipes that a handler wants executed after this step.</summary>
    public IEnumerable<RecipeDescriptor> InnerRecipes { get; set; } = [];

    /// <summary>What was wrong with the step; anything here stops the recipe.</summary>
    public IList<string> Errors { get; } = [];
}

/// <summary>How a step ended.</summary>
public class RecipeStepResult
{
    public string StepName { get; set; } = "";

    public bool IsCompleted { get; set; }

    public string[] Errors { get; set; } = [];
}

/// <summary>Stops a recipe at the step that failed.</summary>
public class RecipeExecutionException : Exception
{
    public RecipeExecutionException(RecipeStepResult recipeStepResult)
        : base(Describe(recipeStepResult))
    {
    }

    public RecipeExecutionException(Exception exception, RecipeStepResult recipeStepResult)
        : base(Describe(recipeStepResult), exception)
    {
    }

    private static string Describe(RecipeStepResult result) => $"Recipe step '{result.StepName}' failed: {string.Join(" ", result.Errors)}";
}
