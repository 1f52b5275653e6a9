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

    public ShapeResult Initialize<TModel>() where TModel : class
        => Initialize<TModel>(typeof(TModel).Name, static _ => { });

    public ShapeResult Initialize<TModel>(string shapeType) where TModel : class
        => Initialize<TModel>(shapeType, static _ => { });

    public ShapeResult Initialize<TModel>(Action<TModel> initialize) where TModel : class
        => Initialize(typeof(TModel).Name, initialize);

    public ShapeResult Initialize<TModel>(Func<TModel, ValueTask> initializeAsync) where TModel : class
        => Initialize(typeof(TModel).Name, initializeAsync);

    public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync<TModel>(shapeType, initialize));

    /// <summary>A shape that is a <typeparamref name="TModel"/>: public, not sealed, with a constructor without parameters.</summary>
    public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, initializeAsync));

    public ShapeResult View<TModel>(string shapeType, TModel model) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(
            shapeType, static model => ValueTask.FromResult<IShape>(model as IShape ?? new ShapeViewModel<TModel>(model)), model));

    public ShapeResult Copy<TModel>(string shapeType, TModel model) where TModel : class
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, Arguments.From(model)));

    public ShapeResult Dynamic(string shapeType)
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType));

    public ShapeResult Dynamic(string shapeType, Action<dynamic> initialize)
        => Dynamic(shapeType, shape =>
        {
            initialize(shape);
            return Task.CompletedTask;
        });

    public ShapeResult Dynamic(string shapeType, Func<dynamic, Task> initializeAsync)
        => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), initializeAsync);

    public ShapeResult Shape(string shapeType, IShape shape)
        => Factory(shapeType, _ => ValueTask.FromResult(shape));

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, IShape> shapeBuilder)
        => Factory(shapeType, context => ValueTask.FromResult(shapeBuilder(context)));

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder)
        => Factory(shapeType, shapeBuilder, initializeAsync: null!);

    public virtual ShapeResult Factory(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
        => new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);

    public static CombinedResult Combine(params IDisplayResult[] results) => new(results);

    public static CombinedResult Combine(IEnumerable<IDisplayResult> results) => new(results);

    public static Task<IDisplayResult> CombineAsync(params IDisplayResult[] results)
        => Task.FromResult<IDisplayResult>(new CombinedResult(results));

    public static Task<IDisplayResult> CombineAsync(IEnumerable<IDisplayResult> results)
        => Task.FromResult<IDisplayResult>(new CombinedResult(results));
}
