using OrchardCore.DisplayManagement.Shapes;
using Sapling.DisplayManagement;

namespace OrchardCore.DisplayManagement;

public static partial class ShapeFactoryExtensions
{
    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType)
        => factory.CreateAsync(shapeType, static () => ValueTask.FromResult<IShape>(new Shape()));

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, INamedEnumerable<object?> parameters)
        => factory.CreateAsync(shapeType, () =>
        {
            var shape = new Shape();
            foreach (var (name, value) in parameters.Named)
            {
                shape.Properties[name] = value;
            }

            return ValueTask.FromResult<IShape>(shape);
        });

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Action<TModel>? initialize = null)
        where TModel : class
        => factory.CreateAsync(shapeType, () =>
        {
            var (model, shape) = ModelShape<TModel>.Create();
            initialize?.Invoke(model);
            return ValueTask.FromResult(shape);
        });

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Func<TModel, ValueTask> initializeAsync)
        where TModel : class
        => factory.CreateAsync(shapeType, async () =>
        {
            var (model, shape) = ModelShape<TModel>.Create();
            await initializeAsync(model);
            return shape;
        });
}
