using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;

namespace Sapling.DisplayManagement;

/// <summary>The resources of one page.</summary>
internal sealed class ResourceManager(IOptions<ResourceManagementOptions> options, IFileVersionProvider fileVersions) : IResourceManager
{
    private const string Script = "script";
    private const string Stylesheet = "stylesheet";

    private readonly Dictionary<string, List<RequireSettings>> _required = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ResourceDefinition> _rendered = [];
    private readonly List<IHtmlContent> _headScripts = [];
    private readonly List<IHtmlContent> _footScripts = [];
    private readonly List<IHtmlContent> _styles = [];

    public ResourceManifest InlineManifest { get; } = new();

    public RequireSettings RegisterResource(string resourceType, string resourceName)
    {
        var required = RequiredOf(resourceType);
        var settings = required.Find(known => string.Equals(known.Name, resourceName, StringComparison.OrdinalIgnoreCase));
        if (settings is null)
        {
            required.Add(settings = new RequireSettings(options.Value) { Type = resourceType, Name = resourceName, AppendVersion = null });
        }

        return settings;
    }

    public RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath)
        => RegisterResource(resourceType, resourcePath).Define(definition => definition.SetUrl(resourcePath, resourceDebugPath));

    public ResourceDefinition? FindResource(RequireSettings settings)
    {
        if (settings.InlineDefinition is { } define && !InlineManifest.GetResources(settings.Type).ContainsKey(settings.Name))
        {
            define(InlineManifest.DefineResource(settings.Type, settings.Name));
        }

        return new[] { InlineManifest }.Concat(options.Value.ResourceManifests)
            .SelectMany(manifest => manifest.GetResources(settings.Type).TryGetValue(settings.Name, out var versions) ? versions : [])
            .Where(definition => string.IsNullOrEmpty(settings.Version) || Fits(definition.Version, settings.Version))
            .OrderByDescending(definition => Version.TryParse(definition.Version, out var version) ? version : new Version(0, 0))
            .FirstOrDefault();
    }

    public void RegisterHeadScript(IHtmlContent script) => _headScripts.Add(script);

    public void RegisterFootScript(IHtmlContent script) => _footScripts.Add(script);

    public void RegisterStyle(IHtmlContent style) => _styles.Add(style);

    /// <summary>All that was asked for and what that depends on, dependencies first.</summary>
    public IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType)
    {
        var order = new List<ResourceRequiredContext>();
        var visiting = new HashSet<ResourceDefinition>();
        foreach (var settings in RequiredOf(resourceType).ToArray())
        {
            Visit(settings, settings.Location);
        }

        return order.OrderBy(resource => Rank(resource.Settings.Position != default ? resource.Settings.Position : resource.Resource.Position));

        void Visit(RequireSettings settings, ResourceLocation location)
        {
            var definition = FindResource(settings)
                ?? throw new InvalidOperationException($"Could not find a resource of type '{resourceType}' named '{settings.Name}' with version '{settings.Version ?? "any"}'.");
            if (order.Find(known => known.Resource == definition) is { } done)
            {
                Raise(done.Settings, location);
                foreach (var dependency in definition.Dependencies ?? [])
                {
                    if (visiting.Add(definition))
                    {
                        Visit(Dependency(dependency), location);
                        visiting.Remove(definition);
                    }
                }

                return;
            }

            if (!visiting.Add(definition))
            {
                throw new InvalidOperationException($"The resource '{settings.Name}' depends on itself.");
            }

            foreach (var dependency in (definition.Dependencies ?? []).Concat(settings.Dependencies ?? []))
            {
                Visit(Dependency(dependency), location);
            }

            visiting.Remove(definition);
            Raise(settings, location);
            order.Add(new ResourceRequiredContext { Resource = definition, Settings = settings, FileVersionProvider = fileVersions });
        }

        // "jQuery:3.6" asks for a version.
        RequireSettings Dependency(string name)
        {
            var colon = name.IndexOf(':');
            var bare = colon < 0 ? name : name[..colon];
            return RequiredOf(resourceType).Find(known => string.Equals(known.Name, bare, StringComparison.OrdinalIgnoreCase))
                ?? order.Find(known => string.Equals(known.Settings.Name, bare, StringComparison.OrdinalIgnoreCase))?.Settings
                ?? new RequireSettings(options.Value) { Type = resourceType, Name = bare, AppendVersion = null, Version = colon < 0 ? null : name[(colon + 1)..] };
        }
    }

    public void RenderStylesheet(TextWriter writer)
    {
        Render(writer, Tags(Stylesheet, location => location is not ResourceLocation.Inline));
        Render(writer, _styles);
    }

    public void RenderHeadScript(TextWriter writer)
    {
        Render(writer, Tags(Script, location => location is ResourceLocation.Head));
        Render(writer, _headScripts);
    }

    public void RenderFootScript(TextWriter writer)
    {
        Render(writer, Tags(Script, location => location is ResourceLocation.Foot or ResourceLocation.Unspecified));
        Render(writer, _footScripts);
    }

    public void RenderLocalScript(RequireSettings settings, TextWriter writer) => RenderLocal(settings, writer);

    public void RenderLocalStyle(RequireSettings settings, TextWriter writer) => RenderLocal(settings, writer);

    private void RenderLocal(RequireSettings settings, TextWriter writer)
    {
        settings.Location = ResourceLocation.Inline;
        Render(writer, Tags(settings.Type, location => location is ResourceLocation.Inline));
    }

    private IEnumerable<IHtmlContent> Tags(string type, Func<ResourceLocation, bool> wanted)
        => GetRequiredResources(type)
            .Where(resource => wanted(resource.Settings.Location) && _rendered.Add(resource.Resource))
            .Select(resource =>
            {
                resource.Settings.AppendVersion ??= resource.Resource.AppendVersion ?? options.Value.AppendVersion;
                return resource.Resource.GetTagBuilder(resource.Settings, options.Value.ContentBasePath, fileVersions);
            });

    private static void Render(TextWriter writer, IEnumerable<IHtmlContent> tags)
    {
        foreach (var tag in tags)
        {
            tag.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
            writer.Write('\n');
        }
    }

    private List<RequireSettings> RequiredOf(string type)
        => _required.TryGetValue(type, out var required) ? required : _required[type] = [];

    // A dependency must be in the page before what needs it.
    private static void Raise(RequireSettings settings, ResourceLocation location)
    {
        if (settings.Location == ResourceLocation.Unspecified || location == ResourceLocation.Head)
        {
            settings.Location = location;
        }
    }

    private static bool Fits(string? version, string wanted)
        => version == wanted || version?.StartsWith(wanted + ".", StringComparison.Ordinal) == true;

    private static int Rank(ResourcePosition position)
        => position switch { ResourcePosition.First => 0, ResourcePosition.Last => 2, _ => 1 };
}
