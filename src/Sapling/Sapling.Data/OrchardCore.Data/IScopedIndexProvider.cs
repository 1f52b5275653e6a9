using YesSql.Indexes;

namespace OrchardCore.Data;

/// <summary>An index provider that uses scoped services; it is registered with each session.</summary>
public interface IScopedIndexProvider : IIndexProvider;
