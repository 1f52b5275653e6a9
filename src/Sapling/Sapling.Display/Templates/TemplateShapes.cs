using System.Linq.Expressions;
using OrchardCore.DisplayManagement.Descriptors;

namespace Sapling.DisplayManagement;

/// <summary>Binds shapes to the views whose names say that they render them.</summary>
internal sealed class TemplateShapes(CompiledViews views) : ShapeTableProvider, IRuntimeShapes
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var view in views.All)
        {
            if (view.PathInModule.Length == 0 || TemplateNames.ShapeTypeOf(view.PathInModule) is not { } shapeType)
            {
                continue;
            }

            var template = new Template(view.Path, new Lazy<Func<object>>(() => Constructor(view.Type)));
            builder.Describe(shapeType).From(view.Feature).BoundAs(view.Path, template.RenderAsync);
        }

        return ValueTask.CompletedTask;
    }

    private static Func<object> Constructor(Type type) => Expression.Lambda<Func<object>>(Expression.New(type)).Compile();
}
