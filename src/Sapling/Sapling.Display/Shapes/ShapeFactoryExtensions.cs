using OrchardCore.DisplayManagement.Shapes;
using Sapling.DisplayManagement;

namespace OrchardCore.DisplayManagement;

public static partial class ShapeFactoryExtensions
{
    private static readonly Func<ValueTask<IShape>> _newShape = () => ValueTask.FromResult<IShape>(new Shape());

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType)
        => factory.CreateAsync(shapeType, _newShape);

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, Func<ValueTask<IShape>> shapeFactory)
        => factory.CreateAsync(shapeType, shapeFactory, creating: null, created: null);

    public static ValueTask<IShape> CreateAsync<TState>(
        this IShapeFactory factory, string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, TState state)
        => factory.CreateAsync(shapeType, shapeFactory, creating: null, created: null, state);

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, INamedEnumerable<object?> parameters)
        => factory.CreateAsync(
            shapeType,
            named =>
            {
                var shape = new Shape();
                foreach (var (name, value) in named.Named)
                {
                    shape.Properties[name] = value;
                }

                return ValueTask.FromResult<IShape>(shape);
            },
            parameters);

    /// <summary>Copies the readable properties of the model to a new shape.</summary>
    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, TModel model)
        where TModel : notnull
        => factory.CreateAsync(shapeType, Arguments.From(model));

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, Action<TModel>? initialize = null)
        where TModel : class
        => factory.CreateAsync(typeof(TModel).Name, initialize);

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, Func<TModel, ValueTask> initializeAsync)
        where TModel : class
        => factory.CreateAsync(typeof(TModel).Name, initializeAsync);

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Action<TModel>? initialize = null)
        where TModel : class
        => factory.CreateAsync(
            shapeType,
            static initialize =>
            {
                var (model, shape) = ModelShape<TModel>.Create();
                initialize?.Invoke(model);
                return ValueTask.FromResult(shape);
            },
            initialize);

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Func<TModel, ValueTask> initializeAsync)
        where TModel : class
        => factory.CreateAsync(
            shapeType,
            static async initialize =>
            {
                var (model, shape) = ModelShape<TModel>.Create();
                await initialize(model);
                return shape;
            },
            initializeAsync);
}
