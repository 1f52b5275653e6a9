using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;

namespace Sapling.Contents.Management;

internal sealed class TypeActivator<T>(Type type) : ITypeActivator<T> where T : class
{
    public Type Type => type;

    public T CreateInstance() => (T)Activator.CreateInstance(type)!;
}

/// <summary>Parts with a class of their own; any other is a plain part.</summary>
internal sealed class ContentPartFactory(IOptions<ContentOptions> options) : ITypeActivatorFactory<ContentPart>
{
    private readonly ConcurrentDictionary<string, TypeActivator<ContentPart>> _known = new(StringComparer.Ordinal);

    public ITypeActivator<ContentPart> GetTypeActivator(string partName) =>
        _known.GetOrAdd(partName, name => new(options.Value.ContentPartOptionsLookup.GetValueOrDefault(name)?.Type ?? typeof(ContentPart)));
}

/// <summary>Fields by their class; any other is a plain field.</summary>
internal sealed class ContentFieldFactory(IOptions<ContentOptions> options) : ITypeActivatorFactory<ContentField>
{
    private readonly ConcurrentDictionary<string, TypeActivator<ContentField>> _known = new(StringComparer.Ordinal);

    public ITypeActivator<ContentField> GetTypeActivator(string partName) =>
        _known.GetOrAdd(partName, name => new(options.Value.ContentFieldOptionsLookup.GetValueOrDefault(name)?.Type ?? typeof(ContentField)));
}
