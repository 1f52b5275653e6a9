namespace OrchardCore.DisplayManagement;

/// <summary>Arguments some of which have names.</summary>
public interface INamedEnumerable<T> : IEnumerable<T>
{
    IDictionary<string, T> Named { get; }
}
