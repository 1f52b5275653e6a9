using System.Reflection;
using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Modules.Manifest;
using Sapling.Modules;

namespace Sapling.Extensions;

/// <summary>
/// The modules and themes of the application, from the manifests of its assemblies. Sapling's own assemblies come first,
/// each after those it builds on, then the modules, then the themes.
/// </summary>
internal sealed class ModuleCatalog
{
    private ModuleCatalog(string applicationName) => ApplicationName = applicationName;

    /// <summary>Also the id of the feature that is always on, to which all of Sapling belongs that no feature claims.</summary>
    public string ApplicationName { get; }

    public List<ExtensionInfo> Extensions { get; } = [];

    public Dictionary<string, Assembly> Assemblies { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<Assembly> RuntimeAssemblies { get; } = [];

    public static ModuleCatalog Create(string applicationName, IEnumerable<Assembly> assemblies)
    {
        var catalog = new ModuleCatalog(applicationName);
        var all = assemblies.ToArray();

        var application = new ExtensionInfo(new ModuleAttribute { Id = applicationName, Name = applicationName, Category = "Application" });
        application.Add(new ModuleAttribute
        {
            Id = applicationName,
            Name = "Application's default feature",
            Description = "What is always on.",
            IsAlwaysEnabled = true,
        });
        catalog.Add(application, all.FirstOrDefault(assembly => assembly.GetName().Name == applicationName) ?? typeof(ModuleCatalog).Assembly);

        foreach (var assembly in all.Where(IsRuntime).OrderBy(assembly => Depth(assembly, all)).ThenBy(assembly => assembly.FullName, StringComparer.Ordinal))
        {
            catalog.RuntimeAssemblies.Add(assembly);
            catalog.AddEmbedded(assembly);
        }

        var modules = all.Where(assembly => !IsRuntime(assembly))
            .Select(assembly => (Assembly: assembly, Manifest: assembly.GetCustomAttribute<ModuleAttribute>()))
            .Where(module => module.Manifest is not null)
            .OrderBy(module => module.Manifest is ThemeAttribute ? 1 : 0)
            .ThenBy(module => module.Assembly.FullName, StringComparer.Ordinal);
        foreach (var (assembly, manifest) in modules)
        {
            catalog.AddModule(assembly, manifest!);
        }

        return catalog;
    }

    public static bool IsRuntime(Assembly assembly)
        => assembly.GetName().Name is { } name && (name == "Sapling" || name.StartsWith("Sapling.", StringComparison.Ordinal));

    private void AddEmbedded(Assembly assembly)
    {
        var features = assembly.GetCustomAttributes<EmbeddedFeatureAttribute>().ToArray();
        foreach (var embedded in assembly.GetCustomAttributes<EmbeddedModuleAttribute>())
        {
            ModuleAttribute manifest = embedded.IsTheme ? new ThemeAttribute { BaseTheme = embedded.BaseTheme } : new ModuleAttribute();
            manifest.Id = embedded.Id;
            manifest.Name = embedded.Name;
            manifest.Description = embedded.Description;
            manifest.Category = embedded.Category;
            manifest.Dependencies = embedded.Dependencies;
            manifest.Tags = embedded.Tags;
            manifest.IsAlwaysEnabled = embedded.IsAlwaysEnabled;
            manifest.EnabledByDependencyOnly = embedded.EnabledByDependencyOnly;
            manifest.Version = assembly.GetName().Version?.ToString(3) ?? "0.0";

            var extension = new ExtensionInfo(manifest);
            extension.Add(manifest);
            foreach (var feature in features.Where(feature => feature.Module == embedded.Id))
            {
                extension.Add(new FeatureAttribute
                {
                    Id = feature.Id,
                    Name = feature.Name,
                    Description = feature.Description,
                    Category = feature.Category,
                    Dependencies = feature.Dependencies,
                    IsAlwaysEnabled = feature.IsAlwaysEnabled,
                    EnabledByDependencyOnly = feature.EnabledByDependencyOnly,
                });
            }

            Add(extension, assembly);
        }
    }

    private void AddModule(Assembly assembly, ModuleAttribute manifest)
    {
        manifest.Id = assembly.GetName().Name!;
        var extension = new ExtensionInfo(manifest);

        // A module that names its features need not say which of them is the module itself.
        var features = assembly.GetCustomAttributes<FeatureAttribute>().Where(feature => feature is not ModuleAttribute).ToArray();
        if (!features.Any(feature => feature.Id == manifest.Id))
        {
            extension.Add(manifest);
        }

        foreach (var feature in features)
        {
            manifest.Features.Add(feature);
            extension.Add(feature);
        }

        Add(extension, assembly);
    }

    private void Add(ExtensionInfo extension, Assembly assembly)
    {
        if (!Assemblies.TryAdd(extension.Id, assembly))
        {
            throw new InvalidOperationException($"There are two modules '{extension.Id}': in {Assemblies[extension.Id]} and in {assembly}.");
        }

        Extensions.Add(extension);
    }

    private static int Depth(Assembly assembly, Assembly[] all)
    {
        var references = assembly.GetReferencedAssemblies().Select(reference => reference.Name).ToHashSet();
        return 1 + all.Where(other => other != assembly && IsRuntime(other) && references.Contains(other.GetName().Name))
            .Select(other => Depth(other, all)).DefaultIfEmpty(0).Max();
    }
}
