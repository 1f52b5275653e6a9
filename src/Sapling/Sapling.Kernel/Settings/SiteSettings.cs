using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Documents;
using OrchardCore.Entities;

namespace OrchardCore.Settings;

/// <summary>The document the settings of the site are stored in.</summary>
public class SiteSettings : DocumentEntity, ISite
{
    // The shared instance is read on every request; what was read once is not deserialized again.
    private readonly ConcurrentDictionary<Type, object?> _read = new();

    public string SiteName { get; set; } = "";

    public string PageTitleFormat { get; set; } = "";

    public string SiteSalt { get; set; } = "";

    public string SuperUser { get; set; } = "";

    public string Calendar { get; set; } = "";

    public string TimeZoneId { get; set; } = "";

    public ResourceDebugMode ResourceDebugMode { get; set; }

    public bool UseCdn { get; set; }

    public string CdnBaseUrl { get; set; } = "";

    public int PageSize { get; set; } = 10;

    public int MaxPageSize { get; set; } = 100;

    public int MaxPagedCount { get; set; }

    public string BaseUrl { get; set; } = "";

    public RouteValueDictionary HomeRoute { get; set; } = [];

    public bool AppendVersion { get; set; } = true;

    public CacheMode CacheMode { get; set; }

    public T GetOrCreate<T>()
        where T : new() => TryGet<T>(out var settings) ? settings : new T();

    public bool TryGet<T>(out T settings)
    {
        if (!IsReadOnly)
        {
            return EntityExtensions.TryGet(this, out settings!);
        }

        settings = (T)_read.GetOrAdd(typeof(T), _ => EntityExtensions.TryGet<T>(this, out var value) ? value : null)!;
        return settings is not null;
    }
}
