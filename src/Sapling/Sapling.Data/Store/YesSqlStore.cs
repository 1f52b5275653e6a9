using System.Collections.Concurrent;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data.Store;

/// <summary>The document store. Its tables are made before the first session touches the database.</summary>
internal sealed class YesSqlStore(StoreConfiguration configuration, IEnumerable<string>? collections = null) : IStore
{
    private readonly string[] _collections = ["", .. (collections ?? []).Where(c => c.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    private readonly List<IIndexProvider> _providers = [];
    private readonly ConcurrentDictionary<(Type, string), IndexDescriptor[]> _descriptors = [];
    private readonly ConcurrentDictionary<(Type, string), IndexTable> _tables = [];
    private readonly ConcurrentDictionary<Type, NumberAccessor?> _ids = [];
    private readonly ConcurrentDictionary<Type, NumberAccessor?> _versions = [];
    private readonly SemaphoreSlim _initializing = new(1, 1);
    private volatile bool _initialized;

    public StoreConfiguration Settings => configuration;

    public IConfiguration Configuration => configuration;

    public TypeNames TypeNames { get; } = new TypeNames();

    public ISession CreateSession(bool withTracking = true) => new Session(this, withTracking);

    public void RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null)
    {
        foreach (var provider in indexProviders)
        {
            provider.CollectionName ??= collection ?? "";
            _providers.Add(provider);
        }

        _descriptors.Clear();
    }

    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        if (_initialized)
        {
            return;
        }

        await _initializing.WaitAsync(cancellationToken);
        try
        {
            if (!_initialized)
            {
                await DocumentStoreTables.CreateAsync(configuration, _collections, cancellationToken);
                _initialized = true;
            }
        }
        finally
        {
            _initializing.Release();
        }
    }

    public IndexDescriptor[] Describe(Type target, string collection)
        => _descriptors.GetOrAdd((target, collection), key => Build(key.Item1, key.Item2));

    public void Dispose() => configuration.Database.Dispose();

    private IndexDescriptor[] Build(Type target, string collection)
    {
        var relevant = _providers.Where(p => p.ForType().IsAssignableFrom(target)
            && string.Equals(p.CollectionName ?? "", collection, StringComparison.OrdinalIgnoreCase)).ToList();
        var contexts = new Dictionary<Type, IDescriptor>();
        foreach (var provider in relevant)
        {
            var type = provider.ForType();
            if (!contexts.TryGetValue(type, out var context))
            {
                contexts[type] = context = (IDescriptor)Activator.CreateInstance(typeof(DescribeContext<>).MakeGenericType(type))!;
            }

            provider.Describe(context);
        }

        return [.. contexts.Values.SelectMany(c => c.Describe())];
    }

    internal IndexTable Table(Type indexType, string collection)
        => _tables.GetOrAdd((indexType, collection), static (key, settings) => new IndexTable(key.Item1, key.Item2, settings), configuration);

    internal NumberAccessor? IdOf(Type type) => _ids.GetOrAdd(type, static t => NumberAccessor.For(t, "Id"));

    internal NumberAccessor? VersionOf(Type type) => _versions.GetOrAdd(type, static t => NumberAccessor.For(t, "Version"));
}
