using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.ResourceManagement
{
    /// <summary>Scripts and styles that pages may ask for by name.</summary>
    public class ResourceManifest
    {
        private readonly Dictionary<string, IDictionary<string, IList<ResourceDefinition>>> _resources = new(StringComparer.OrdinalIgnoreCase);

        public ResourceDefinition DefineScript(string name) => DefineResource("script", name);

        public ResourceDefinition DefineStyle(string name) => DefineResource("stylesheet", name);

        public virtual ResourceDefinition DefineResource(string resourceType, string resourceName)
        {
            var definition = new ResourceDefinition(this, resourceType, resourceName);
            var resources = GetResources(resourceType);
            if (!resources.TryGetValue(resourceName, out var versions))
            {
                resources[resourceName] = versions = [];
            }

            versions.Add(definition);
            return definition;
        }

        public virtual IDictionary<string, IList<ResourceDefinition>> GetResources(string resourceType)
        {
            if (!_resources.TryGetValue(resourceType, out var resources))
            {
                _resources[resourceType] = resources = new Dictionary<string, IList<ResourceDefinition>>(StringComparer.OrdinalIgnoreCase);
            }

            return resources;
        }
    }

    public class ResourceManagementOptions
    {
        public bool DebugMode { get; set; }

        public string? Culture { get; set; }

        /// <summary>Whether addresses carry a hash of the file, so that browsers may keep it for long.</summary>
        public bool AppendVersion { get; set; } = true;

        /// <summary>The application's path base.</summary>
        public string ContentBasePath { get; set; } = "";

        public HashSet<ResourceManifest> ResourceManifests { get; init; } = [];
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddResourceConfiguration<T>(this IServiceCollection services)
            where T : class, IConfigureOptions<OrchardCore.ResourceManagement.ResourceManagementOptions>
            => services.AddTransient<IConfigureOptions<OrchardCore.ResourceManagement.ResourceManagementOptions>, T>();
    }
}
