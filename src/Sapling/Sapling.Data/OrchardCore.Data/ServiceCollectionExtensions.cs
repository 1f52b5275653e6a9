using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Data;

/// <summary>Registers kinds of databases.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection TryAddDataProvider(
        this IServiceCollection services, string name, string value, bool hasConnectionString, bool hasTablePrefix, bool isDefault, string? sampleConnectionString = null)
    {
        if (!services.Any(s => s.ImplementationInstance is DatabaseProvider known && known.Value == value))
        {
            services.AddSingleton(new DatabaseProvider
            {
                Name = name,
                Value = value,
                HasConnectionString = hasConnectionString,
                HasTablePrefix = hasTablePrefix,
                IsDefault = isDefault,
                SampleConnectionString = sampleConnectionString,
            });
        }

        return services;
    }
}
