using Microsoft.AspNetCore.Routing;
using OrchardCore.Entities;

namespace OrchardCore.Settings;

/// <summary>The settings of the site.</summary>
public interface ISite : IEntity
{
    string SiteName { get; set; }

    string PageTitleFormat { get; set; }

    string SiteSalt { get; set; }

    /// <summary>The id of the user who may do everything.</summary>
    string SuperUser { get; set; }

    string Calendar { get; set; }

    string TimeZoneId { get; set; }

    ResourceDebugMode ResourceDebugMode { get; set; }

    bool UseCdn { get; set; }

    string CdnBaseUrl { get; set; }

    int PageSize { get; set; }

    int MaxPageSize { get; set; }

    int MaxPagedCount { get; set; }

    string BaseUrl { get; set; }

    RouteValueDictionary HomeRoute { get; set; }

    bool AppendVersion { get; set; }

    CacheMode CacheMode { get; set; }

    T GetOrCreate<T>()
        where T : new();

    bool TryGet<T>(out T settings);
}

/// <summary>Whether the readable form of scripts and styles is sent.</summary>
public enum ResourceDebugMode
{
    FromConfiguration,
    Enabled,
    Disabled,
}

/// <summary>Whether parts of pages are cached.</summary>
public enum CacheMode
{
    FromConfiguration,
    Enabled,
    DebugEnabled,
    Disabled,
}
