using System.Dynamic;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Theming;

namespace Sapling.DisplayManagement;

internal sealed class ShapeFactory(
    IServiceProvider services, IShapeTableManager tables, IThemeManager themes, IEnumerable<IShapeFactoryEvents> events)
    : DynamicObject, IShapeFactory
{
    private readonly IShapeFactoryEvents[] _events = [.. events];
    private ShapeTable? _table;

    public dynamic New => this;

    /// <summary>New.Thing(a: 1) makes a "Thing" with the property a; a single unnamed argument gives its properties.</summary>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = (args?.Length ?? 0) - names.Count;
        result = this.CreateAsync(binder.Name, () =>
        {
            var shape = new Shape();
            for (var i = 0; i < unnamed; i++)
            {
                if (args![i] is { } properties)
                {
                    foreach (var (name, value) in Arguments.From(properties).Named)
                    {
                        shape.Properties[name] = value;
                    }
                }
            }

            for (var i = 0; i < names.Count; i++)
            {
                shape.Properties[names[i]] = args![unnamed + i];
            }

            return ValueTask.FromResult<IShape>(shape);
        }).AsTask();
        return true;
    }

    public async ValueTask<IShape> CreateAsync(
        string shapeType,
        Func<ValueTask<IShape>> shapeFactory,
        Action<ShapeCreatingContext>? creating,
        Action<ShapeCreatedContext>? created)
    {
        _table ??= await tables.GetShapeTableAsync((await themes.GetThemeAsync())?.Id);
        _table.Descriptors.TryGetValue(shapeType, out var descriptor);
        if (_events.Length == 0 && creating is null && created is null && descriptor is not { CreatingAsync.Count: > 0 } and not { CreatedAsync.Count: > 0 })
        {
            return Typed(await shapeFactory(), shapeType);
        }

        var making = new ShapeCreatingContext { New = this, ShapeFactory = this, ServiceProvider = services, ShapeType = shapeType, CreateAsync = shapeFactory };
        foreach (var handler in _events)
        {
            handler.Creating(making);
        }

        foreach (var action in descriptor?.CreatingAsync ?? [])
        {
            await action(making);
        }

        creating?.Invoke(making);
        var shape = Typed(await making.CreateAsync(), making.ShapeType);
        var made = new ShapeCreatedContext { New = this, ShapeFactory = this, ServiceProvider = services, ShapeType = making.ShapeType, Shape = shape };
        foreach (var handler in _events)
        {
            handler.Created(made);
        }

        foreach (var action in descriptor?.CreatedAsync ?? [])
        {
            await action(made);
        }

        created?.Invoke(made);
        foreach (var action in making.OnCreated)
        {
            await action(made);
        }

        return made.Shape;
    }

    private static IShape Typed(IShape shape, string shapeType)
    {
        if (string.IsNullOrEmpty(shape.Metadata.Type))
        {
            shape.Metadata.Type = shapeType;
        }

        return shape;
    }
}
