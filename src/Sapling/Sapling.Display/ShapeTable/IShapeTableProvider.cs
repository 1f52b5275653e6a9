using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;

namespace OrchardCore.DisplayManagement.Descriptors
{
    /// <summary>Takes part in the life of shapes by their type.</summary>
    public interface IShapeTableProvider
    {
        ValueTask DiscoverAsync(ShapeTableBuilder builder);
    }

    public abstract class ShapeTableProvider : IShapeTableProvider
    {
        public abstract ValueTask DiscoverAsync(ShapeTableBuilder builder);
    }

    /// <summary>Gives the table of shapes that holds under a theme.</summary>
    public interface IShapeTableManager
    {
        Task<ShapeTable> GetShapeTableAsync(string? themeId);
    }
}

namespace OrchardCore.DisplayManagement
{
    public static class ShapeTableProviderExtensions
    {
        public static IServiceCollection AddShapeTableProvider<TShapeTableProvider>(this IServiceCollection services)
            where TShapeTableProvider : class, IShapeTableProvider
            => services.AddScoped<IShapeTableProvider, TShapeTableProvider>();
    }
}
