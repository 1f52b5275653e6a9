using System.Dynamic;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A bag of properties that views may also read as members of a dynamic object; a missing one is null.</summary>
public class Composite : DynamicObject
{
    protected readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    public IDictionary<string, object?> Properties => _properties;

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        TryGetMemberImpl(binder.Name, out result);
        return true;
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value) => TrySetMemberImpl(binder.Name, value);

    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        result = null;
        return indexes is [string name] && TryGetIndexImpl(name, out result);
    }

    public override bool TrySetIndex(SetIndexBinder binder, object[] indexes, object? value)
        => indexes is [string name] && TrySetMemberImpl(name, value);

    public virtual bool TryGetIndexImpl(string name, out object? result)
    {
        TryGetMemberImpl(name, out result);
        return true;
    }

    protected virtual bool TryGetMemberImpl(string name, out object? result)
        => _properties.TryGetValue(name, out result);

    protected virtual bool TrySetMemberImpl(string name, object? value)
    {
        _properties[name] = value;
        return true;
    }
}
