using System.Collections;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Names a shape may be rendered as besides its type, the last one first; each name once, the latest place wins.</summary>
public sealed class AlternatesCollection : IEnumerable<string>
{
    private readonly List<string> _names = [];

    public AlternatesCollection(params string[] alternates) => AddRange(alternates);

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public string? Last => _names.Count == 0 ? null : _names[^1];

    public void Add(string alternate)
    {
        if (_names.Count > 0)
        {
            if (_names[^1] == alternate)
            {
                return;
            }

            _names.Remove(alternate);
        }

        _names.Add(alternate);
    }

    public void AddRange(IEnumerable<string> alternates)
    {
        foreach (var alternate in alternates)
        {
            Add(alternate);
        }
    }

    public void Clear() => _names.Clear();

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
