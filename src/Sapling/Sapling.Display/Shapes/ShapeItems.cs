using OrchardCore.DisplayManagement.Zones;
using Sapling.DisplayManagement;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>The children of a shape, sorted when they are first read after a change.</summary>
internal sealed class ShapeItems
{
    private List<IPositioned> _items = [];
    private bool _sorted = true;

    public int Count => _items.Count;

    public void Add(object? item, string? position)
    {
        if (item is null)
        {
            return;
        }

        var positioned = item as IPositioned ?? new PositionedContent(item);
        if (position is not null)
        {
            positioned.Position = position;
        }

        _sorted &= _items.Count == 0 || FlatPositionComparer.Instance.Compare(_items[^1], positioned) <= 0;
        _items.Add(positioned);
    }

    public IReadOnlyList<IPositioned> Sorted()
    {
        if (!_sorted)
        {
            // OrderBy is stable: what was added first stays first among equals.
            _items = [.. _items.OrderBy(item => item, FlatPositionComparer.Instance)];
            _sorted = true;
        }

        return _items;
    }
}
