using OrchardCore.DisplayManagement;

namespace Sapling.DisplayManagement;

internal sealed class ShapeFactory : IShapeFactory
{
    public async ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory)
    {
        var shape = await shapeFactory();
        if (string.IsNullOrEmpty(shape.Metadata.Type))
        {
            shape.Metadata.Type = shapeType;
        }

        return shape;
    }
}
