using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using Sapling.Modules;

namespace Sapling.DisplayManagement;

/// <summary>A view of an enabled feature: where it is at run time, and whose it is.</summary>
internal sealed record ViewEntry(string Path, string PathInModule, IFeatureInfo Feature, Type Type);

/// <summary>
/// The compiled views of the enabled modules and themes at /Areas/{module}/Views/…. An assembly of Sapling that carries several
/// modules has the views of each below a folder of the module's name.
/// </summary>
internal sealed class CompiledViews(IExtensionManager extensions, EnabledFeatures features) : IViewCompilerProvider, IViewCompiler
{
    private static readonly ConcurrentDictionary<Assembly, (string Path, Type Type)[]> _assemblies = new();

    private readonly ConcurrentDictionary<string, Task<CompiledViewDescriptor>> _missing = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<FrozenDictionary<string, ViewEntry>> _views = new(() => Load(extensions, features));
    private FrozenDictionary<string, Task<CompiledViewDescriptor>>? _descriptors;

    public IEnumerable<ViewEntry> All => _views.Value.Values;

    public IViewCompiler GetCompiler() => this;

    public Task<CompiledViewDescriptor> CompileAsync(string relativePath)
    {
        _descriptors ??= _views.Value.Values.ToFrozenDictionary(view => view.Path, Describe, StringComparer.OrdinalIgnoreCase);
        return _descriptors.TryGetValue(Rooted(relativePath), out var descriptor)
            ? descriptor
            : _missing.GetOrAdd(relativePath, path => Task.FromResult(new CompiledViewDescriptor { RelativePath = path, ExpirationTokens = [] }));
    }

    private static string Rooted(string path) => path is ['/', ..] ? path : path is ['~', '/', ..] ? path[1..] : "/" + path;

    private static Task<CompiledViewDescriptor> Describe(ViewEntry view)
        => Task.FromResult(new CompiledViewDescriptor(new ViewItem(view)) { ExpirationTokens = Array.Empty<IChangeToken>() });

    private static FrozenDictionary<string, ViewEntry> Load(IExtensionManager extensions, EnabledFeatures features)
    {
        var views = new Dictionary<string, ViewEntry>(StringComparer.OrdinalIgnoreCase);
        // The first enabled feature of an extension stands for it: its views are there whichever of its features is enabled.
        var owners = features.Features.DistinctBy(feature => feature.Extension.Id).ToDictionary(feature => feature.Extension.Id, StringComparer.OrdinalIgnoreCase);
        var assemblies = new HashSet<Assembly>();
        foreach (var owner in owners.Values)
        {
            // Extensions are loaded already; the manager has nothing to wait for.
            if (extensions.LoadExtensionAsync(owner.Extension).GetAwaiter().GetResult().Assembly is not { } assembly || !assemblies.Add(assembly))
            {
                continue;
            }

            var shared = assembly.IsDefined(typeof(EmbeddedModuleAttribute));
            foreach (var (path, type) in _assemblies.GetOrAdd(assembly, ViewsOf))
            {
                var inModule = path[1..];
                var feature = owner;
                if (shared)
                {
                    var slash = inModule.IndexOf('/');
                    if (slash < 0 || !owners.TryGetValue(inModule[..slash], out feature))
                    {
                        continue;
                    }

                    inModule = inModule[(slash + 1)..];
                }

                var view = new ViewEntry($"/Areas/{feature.Extension.Id}/{inModule}", inModule, feature, type);
                views[view.Path] = view;
            }
        }

        Add(views, ThemeViewStart.ViewPath, typeof(ThemeViewStart));
        Add(views, ThemeLayoutPage.ViewPath, typeof(ThemeLayoutPage));
        return views.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, ViewEntry> views, string path, Type type)
        => views[path] = new ViewEntry(path, "", RuntimeFeature.Instance, type);

    private static (string, Type)[] ViewsOf(Assembly assembly)
        => [.. assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Where(item => item.Kind == "mvc.1.0.view")
            .Select(item => (item.Identifier, item.Type))];

    private sealed class ViewItem(ViewEntry view) : RazorCompiledItem
    {
        public override string Identifier => view.Path;

        public override string Kind => "mvc.1.0.view";

        public override IReadOnlyList<object> Metadata { get; } = [];

        public override Type Type => view.Type;
    }
}
