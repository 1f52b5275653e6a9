namespace OrchardCore.ResourceManagement;

/// <summary>How a page wants a resource: which version, where, with what attributes.</summary>
public class RequireSettings
{
    private Dictionary<string, string>? _attributes;

    public RequireSettings()
    {
    }

    public RequireSettings(ResourceManagementOptions options)
    {
        DebugMode = options.DebugMode;
        Culture = options.Culture;
        AppendVersion = options.AppendVersion;
    }

    public string Type { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Culture { get; set; }

    public bool DebugMode { get; set; }

    public ResourceLocation Location { get; set; }

    public string? Version { get; set; }

    public bool? AppendVersion { get; set; }

    public List<string>? Dependencies { get; set; }

    public Action<ResourceDefinition>? InlineDefinition { get; set; }

    public Dictionary<string, string> Attributes => _attributes ??= new(StringComparer.OrdinalIgnoreCase);

    public ResourcePosition Position { get; set; }

    public bool HasAttributes => _attributes is { Count: > 0 };

    public RequireSettings AtLocation(ResourceLocation location)
    {
        // What is needed in the head by someone stays there.
        if (Location != ResourceLocation.Head)
        {
            Location = location;
        }

        return this;
    }

    public RequireSettings UseVersion(string? version)
    {
        Version = string.IsNullOrEmpty(version) ? Version : version;
        return this;
    }

    public RequireSettings ShouldAppendVersion(bool? appendVersion)
    {
        AppendVersion = appendVersion ?? AppendVersion;
        return this;
    }

    public RequireSettings Define(Action<ResourceDefinition> resourceDefinition)
    {
        InlineDefinition += resourceDefinition;
        return this;
    }

    public RequireSettings SetAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    public RequireSettings SetDependencies(params string[] dependencies)
    {
        (Dependencies ??= []).AddRange(dependencies);
        return this;
    }
}
