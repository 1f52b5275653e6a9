namespace OrchardCore.Environment.Shell.Descriptor.Models;

/// <summary>Which features of a site are enabled; a document of the site's database.</summary>
public class ShellDescriptor
{
    public int SerialNumber { get; set; }

    public IList<ShellFeature> Features { get; set; } = [];

    public IList<InstalledShellFeature> Installed { get; set; } = [];
}

/// <summary>An enabled feature.</summary>
public class ShellFeature : IEquatable<ShellFeature>
{
    public ShellFeature()
    {
    }

    public ShellFeature(string id, bool alwaysEnabled = false)
    {
        Id = id;
        AlwaysEnabled = alwaysEnabled;
    }

    public string Id { get; set; } = "";

    public bool AlwaysEnabled { get; set; }

    public bool Equals(ShellFeature? other) => other is not null && other.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as ShellFeature);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>A feature that has been enabled once, and since which change of the descriptor.</summary>
public class InstalledShellFeature : ShellFeature
{
    public InstalledShellFeature()
    {
    }

    public InstalledShellFeature(ShellFeature feature)
        : base(feature.Id, feature.AlwaysEnabled)
    {
    }

    public int SerialNumber { get; set; }
}
