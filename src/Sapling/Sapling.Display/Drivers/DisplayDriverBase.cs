using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;
using Sapling.DisplayManagement;

// Drivers of modules return Task<IDisplayResult> or Task<IDisplayResult?>: both override what says neither.
#nullable disable annotations

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>The results a driver can return.</summary>
public class DisplayDriverBase
{
    protected string Prefix { get; set; } = "";

    public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, initialize), null!);

    /// <summary>A shape that is a <typeparamref name="TModel"/>: public, not sealed, with a constructor without parameters.</summary>
    public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, initializeAsync), null!);

    public ShapeResult Shape(string shapeType, IShape shape)
        => Factory(shapeType, _ => ValueTask.FromResult(shape), null!);

    public virtual ShapeResult Factory(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
        => new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);

    public static CombinedResult Combine(params IDisplayResult[] results) => new(results);

    public static Task<IDisplayResult> CombineAsync(params IDisplayResult[] results)
        => Task.FromResult<IDisplayResult>(new CombinedResult(results));

    public static Task<IDisplayResult> CombineAsync(IEnumerable<IDisplayResult> results)
        => Task.FromResult<IDisplayResult>(new CombinedResult(results));
}
