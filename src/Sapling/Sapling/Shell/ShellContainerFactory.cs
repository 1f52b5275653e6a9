using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Modules;
using Sapling.Extensions;

namespace Sapling.Shell;

/// <summary>Builds a shell's container: the host's services, whose singletons it shares, and those of the enabled features.</summary>
internal sealed class ShellContainerFactory(
    HostServices hostServices, IServiceProvider host, IExtensionManager extensions, FeatureTypes types, ITypeFeatureProvider typeFeatures)
{
    public ShellContext Create(ShellSettings settings, ShellDescriptor descriptor)
    {
        var enabled = extensions.GetFeatures([.. descriptor.Features.Select(feature => feature.Id)])
            .Concat(extensions.GetFeatures().Where(feature => feature.IsAlwaysEnabled))
            .Distinct().ToHashSet();
        var features = extensions.GetFeatures().Where(enabled.Contains).ToArray();
        var blueprint = new ShellBlueprint { Settings = settings, Descriptor = descriptor };

        IServiceCollection services = new ServiceCollection();
        AddHostServices(services);
        services.AddSingleton(settings);
        services.AddSingleton(settings.ShellConfiguration);
        services.AddSingleton(descriptor);
        services.AddSingleton(blueprint);
        services.AddSingleton<IReadOnlyList<OrchardCore.Environment.Extensions.Features.IFeatureInfo>>(features);

        var construction = new ConstructionServices(host, settings, descriptor, blueprint);
        var startups = types.StartupsOf(features)
            .Select(startup => (IStartup)ActivatorUtilities.CreateInstance(construction, startup.Type))
            .OrderBy(startup => startup.Order)
            .ToArray();
        foreach (var startup in startups)
        {
            var before = services.Count;
            startup.ConfigureServices(services);
            Attribute(services, before, startup);
            services.AddSingleton(startup);
        }

        return new ShellContext
        {
            Settings = settings,
            Blueprint = blueprint,
            ServiceProvider = services.BuildServiceProvider(),
        };
    }

    // A service registered by a feature's startup belongs to that feature, even when its type comes from elsewhere.
    private void Attribute(IServiceCollection services, int from, IStartup startup)
    {
        var feature = typeFeatures.GetFeatureForDependency(startup.GetType());
        for (var i = from; i < services.Count; i++)
        {
            if (!services[i].IsKeyedService && services[i].ImplementationType is { } type)
            {
                typeFeatures.TryAdd(type, feature);
            }
        }
    }

    private void AddHostServices(IServiceCollection services)
    {
        foreach (var group in hostServices.Descriptors.Where(IsShared).GroupBy(descriptor => descriptor.ServiceType))
        {
            var descriptors = group.ToArray();
            var instances = new object?[descriptors.Length];

            // What the shell's container creates by a factory it would dispose with itself, so singletons are given as instances.
            if (!group.Key.IsGenericTypeDefinition && descriptors.Any(descriptor => descriptor.Lifetime == ServiceLifetime.Singleton))
            {
                instances = [.. host.GetServices(group.Key)];
            }

            for (var i = 0; i < descriptors.Length; i++)
            {
                services.Add(descriptors[i].Lifetime == ServiceLifetime.Singleton && instances[i] is { } instance
                    ? new ServiceDescriptor(group.Key, instance)
                    : descriptors[i]);
            }
        }
    }

    // Routing is the shell's own: the host's holds the endpoints of the host, and would keep those of shells that are gone.
    private static bool IsShared(ServiceDescriptor descriptor)
        => !descriptor.IsKeyedService
            && descriptor.ServiceType != typeof(IHostedService)
            && descriptor.ServiceType != typeof(IConfigureOptions<RouteOptions>)
            && !IsRouting(descriptor.ServiceType)
            && !IsRouting(descriptor.ImplementationType);

    private static bool IsRouting(Type? type)
        => type?.Assembly.GetName().Name is "Microsoft.AspNetCore.Routing" or "Microsoft.AspNetCore.Routing.Abstractions";

    // What the constructor of a startup may ask for.
    private sealed class ConstructionServices(IServiceProvider host, params object[] own) : IServiceProvider
    {
        public object? GetService(Type serviceType)
            => own.FirstOrDefault(serviceType.IsInstanceOfType)
                ?? (serviceType == typeof(IShellConfiguration) ? own.OfType<ShellSettings>().First().ShellConfiguration : host.GetService(serviceType));
    }
}

/// <summary>The registrations of the host, kept for the shells.</summary>
internal sealed record HostServices(IServiceCollection Descriptors);
