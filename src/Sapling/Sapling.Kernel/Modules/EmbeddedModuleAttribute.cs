namespace Sapling.Modules;

/// <summary>Declares one of Orchard Core's modules that this assembly of Sapling carries; it is also a feature of that id.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddedModuleAttribute(string id) : Attribute
{
    public string Id { get; } = id;

    public string Name { get; set; } = id;

    public string Description { get; set; } = "";

    public string Category { get; set; } = "";

    public string[] Dependencies { get; set; } = [];

    public string[] Tags { get; set; } = [];

    public bool IsAlwaysEnabled { get; set; }

    public bool EnabledByDependencyOnly { get; set; }

    /// <summary>True for an admin or site theme.</summary>
    public bool IsTheme { get; set; }

    public string BaseTheme { get; set; } = "";
}

/// <summary>Declares a further feature of an embedded module.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddedFeatureAttribute(string id) : Attribute
{
    public string Id { get; } = id;

    /// <summary>The id of the <see cref="EmbeddedModuleAttribute"/> the feature belongs to.</summary>
    public string Module { get; set; } = "";

    public string Name { get; set; } = id;

    public string Description { get; set; } = "";

    public string Category { get; set; } = "";

    public string[] Dependencies { get; set; } = [];

    public bool IsAlwaysEnabled { get; set; }

    public bool EnabledByDependencyOnly { get; set; }
}
