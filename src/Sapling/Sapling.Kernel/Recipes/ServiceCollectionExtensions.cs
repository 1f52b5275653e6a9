using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Recipes;

/// <summary>Registration of recipe steps.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddRecipeExecutionStep<TImplementation>(this IServiceCollection services)
        where TImplementation : class, IRecipeStepHandler => services.AddScoped<IRecipeStepHandler, TImplementation>();
}
