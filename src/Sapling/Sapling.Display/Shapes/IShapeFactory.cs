namespace OrchardCore.DisplayManagement;

/// <summary>Makes shapes: see <see cref="ShapeFactoryExtensions"/>.</summary>
public interface IShapeFactory
{
    internal ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory);
}
