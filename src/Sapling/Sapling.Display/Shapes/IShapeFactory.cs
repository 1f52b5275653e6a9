using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement;

/// <summary>Makes shapes, so that features may take part in the making of each.</summary>
public interface IShapeFactory
{
    /// <summary>The factory as a dynamic object: New.Thing(a: 1) makes a shape of type "Thing".</summary>
    object New { get; }

    ValueTask<IShape> CreateAsync(
        string shapeType,
        Func<ValueTask<IShape>> shapeFactory,
        Action<ShapeCreatingContext>? creating,
        Action<ShapeCreatedContext>? created);

    ValueTask<IShape> CreateAsync<TState>(
        string shapeType,
        Func<TState, ValueTask<IShape>> shapeFactory,
        Action<ShapeCreatingContext, TState>? creating,
        Action<ShapeCreatedContext, TState>? created,
        TState state)
        => CreateAsync(
            shapeType,
            () => shapeFactory(state),
            creating is null ? null : context => creating(context, state),
            created is null ? null : context => created(context, state));
}
