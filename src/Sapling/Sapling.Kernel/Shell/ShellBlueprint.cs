using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell.Builders.Models;

/// <summary>What a shell is built from: settings, enabled features and the types they bring.</summary>
public class ShellBlueprint
{
    public ShellSettings? Settings { get; set; }

    public ShellDescriptor? Descriptor { get; set; }

    public IDictionary<Type, IEnumerable<IFeatureInfo>> Dependencies { get; set; } = new Dictionary<Type, IEnumerable<IFeatureInfo>>();
}
