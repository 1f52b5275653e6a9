namespace OrchardCore.Modules.Manifest;

/// <summary>Describes a feature of the module its assembly is.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : Attribute
{
    public virtual bool Exists => !string.IsNullOrEmpty(Id);

    public virtual string Id { get; set; } = "";

    public virtual string Name { get; set; } = "";

    public virtual string Category { get; set; } = "";

    public virtual string Description { get; set; } = "";

    public virtual string Priority { get; set; } = "";

    public virtual string[] Dependencies { get; set; } = [];

    public virtual bool IsAlwaysEnabled { get; set; }

    public virtual bool EnabledByDependencyOnly { get; set; }
}

/// <summary>Makes an assembly a module, which is also its first feature.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : FeatureAttribute
{
    public virtual string Type { get; protected set; } = "Module";

    public virtual string Author { get; set; } = "";

    public virtual string Website { get; set; } = "";

    public virtual string Version { get; set; } = "0.0";

    public virtual string[] Tags { get; set; } = [];

    public virtual List<FeatureAttribute> Features { get; } = [];
}
