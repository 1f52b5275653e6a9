using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace OrchardCore.Environment.Shell.Configuration;

/// <summary>The configuration a shell sees: section <c>OrchardCore</c> of the host, the section of the site in it, and the site's own file.</summary>
public interface IShellConfiguration : IConfiguration
{
}

internal sealed class SiteConfiguration(IConfiguration host) : IShellConfiguration
{
    private readonly ConcurrentDictionary<string, string?> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly IConfiguration _host = host.GetSection("OrchardCore");
    private readonly IConfiguration _site = host.GetSection("OrchardCore").GetSection(ShellSettings.DefaultShellName);

    public IReadOnlyDictionary<string, string?> Own => _own;

    public string? this[string key]
    {
        get => _own.TryGetValue(key, out var value) ? value : _site[key] ?? _host[key];
        set => _own[key] = value;
    }

    // A section of the site wins over the host's as a whole, so that lists are not mixed from two places.
    public IConfigurationSection GetSection(string key)
    {
        var section = _site.GetSection(key);
        return section.Exists() ? section : _host.GetSection(key);
    }

    public IEnumerable<IConfigurationSection> GetChildren()
        => _site.GetChildren().Concat(_host.GetChildren()).DistinctBy(section => section.Key, StringComparer.OrdinalIgnoreCase);

    public IChangeToken GetReloadToken() => _host.GetReloadToken();
}
