namespace OrchardCore.Data;

/// <summary>The collections that features keep their documents in.</summary>
public class StoreCollectionOptions
{
    public HashSet<string> Collections { get; } = [];
}
