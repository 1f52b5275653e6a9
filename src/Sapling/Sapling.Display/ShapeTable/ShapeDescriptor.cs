using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>What features want done with shapes of a type.</summary>
public class ShapeDescriptor
{
    public string ShapeType { get; set; } = "";

    public virtual Func<ShapePlacementContext, PlacementInfo?> Placement { get; set; } = static _ => null;

    public IDictionary<string, ShapeBinding> Bindings { get; } = new Dictionary<string, ShapeBinding>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A way to render shapes of one name.</summary>
public sealed class ShapeBinding
{
    public string BindingName { get; set; } = "";

    /// <summary>Where it comes from: a view's path, or a method.</summary>
    public string BindingSource { get; set; } = "";

    public Func<DisplayContext, Task<IHtmlContent>> BindingAsync { get; set; } = null!;
}

/// <summary>All descriptors and bindings that hold under a theme.</summary>
public class ShapeTable
{
    public ShapeTable(IDictionary<string, ShapeDescriptor> descriptors, IDictionary<string, ShapeBinding> bindings)
    {
        Descriptors = descriptors;
        Bindings = bindings;
    }

    public IDictionary<string, ShapeDescriptor> Descriptors { get; }

    public IDictionary<string, ShapeBinding> Bindings { get; }
}
