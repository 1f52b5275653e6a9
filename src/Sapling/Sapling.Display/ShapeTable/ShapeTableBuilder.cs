using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Collects what one feature wants done with shapes.</summary>
public class ShapeTableBuilder
{
    private readonly IFeatureInfo _feature;
    private readonly List<ShapeAlterationBuilder> _alterations = [];

    internal ShapeTableBuilder(IFeatureInfo feature) => _feature = feature;

    public ShapeAlterationBuilder Describe(string shapeType)
    {
        var builder = new ShapeAlterationBuilder(_feature, shapeType);
        _alterations.Add(builder);
        return builder;
    }

    public IEnumerable<ShapeAlteration> BuildAlterations() => _alterations.Select(builder => builder.Build());
}

/// <summary>Changes the descriptor of a shape type on behalf of a feature.</summary>
public class ShapeAlteration
{
    private readonly IList<Action<ShapeDescriptor>> _configurations;

    public ShapeAlteration(string shapeType, IFeatureInfo feature, IList<Action<ShapeDescriptor>> configurations)
    {
        ShapeType = shapeType;
        Feature = feature;
        _configurations = configurations;
    }

    public string ShapeType { get; }

    public IFeatureInfo Feature { get; }

    public void Alter(ShapeDescriptor descriptor)
    {
        foreach (var configure in _configurations)
        {
            configure(descriptor);
        }
    }
}

/// <summary>Says what is to be done with shapes of a type.</summary>
public class ShapeAlterationBuilder
{
    private readonly string _shapeType;
    private readonly string _bindingName;
    private readonly List<Action<ShapeDescriptor>> _configurations = [];
    private IFeatureInfo _feature;

    public ShapeAlterationBuilder(IFeatureInfo feature, string shapeType)
    {
        _feature = feature;
        _bindingName = shapeType;

        // "Content__License" is a binding of "Content".
        var delimiter = shapeType.IndexOf("__", StringComparison.Ordinal);
        _shapeType = delimiter < 0 ? shapeType : shapeType[..delimiter];
    }

    public ShapeAlterationBuilder From(IFeatureInfo feature)
    {
        _feature = feature;
        return this;
    }

    public ShapeAlterationBuilder Configure(Action<ShapeDescriptor> action)
    {
        _configurations.Add(action);
        return this;
    }

    public ShapeAlterationBuilder BoundAs(string bindingSource, Func<DisplayContext, Task<IHtmlContent>> bindingDelegate)
        => Configure(descriptor => descriptor.Bindings[_bindingName] = new ShapeBinding
        {
            BindingName = _bindingName,
            BindingSource = bindingSource,
            BindingAsync = bindingDelegate,
        });

    /// <summary>The latest placement that answers wins; those before it are asked when it does not.</summary>
    public ShapeAlterationBuilder Placement(Func<ShapePlacementContext, PlacementInfo?> action)
        => Configure(descriptor =>
        {
            var earlier = descriptor.Placement;
            descriptor.Placement = context => action(context) ?? earlier(context);
        });

    public ShapeAlteration Build() => new(_shapeType, _feature, _configurations);
}
