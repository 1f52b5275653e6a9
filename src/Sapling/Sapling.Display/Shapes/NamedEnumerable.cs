namespace OrchardCore.DisplayManagement;

/// <summary>Arguments some of which have names.</summary>
public interface INamedEnumerable<T> : IEnumerable<T>
{
    IList<T> Positional { get; }

    IDictionary<string, T> Named { get; }
}
