using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Environment.Shell.Models;

namespace OrchardCore.Environment.Shell;

/// <summary>What is known of a site before its database is opened: state, database, and its own configuration.</summary>
public class ShellSettings
{
    public const string DefaultShellName = "Default";

    private readonly SiteConfiguration _configuration;

    public ShellSettings()
        : this(new ConfigurationBuilder().Build())
    {
    }

    internal ShellSettings(IConfiguration hostConfiguration) => _configuration = new SiteConfiguration(hostConfiguration);

    public string Name { get; set; } = DefaultShellName;

    public string? TenantId
    {
        get => this["TenantId"];
        internal set => this["TenantId"] = value;
    }

    public string? VersionId
    {
        get => this["VersionId"];
        set => this["VersionId"] = value;
    }

    public string? RequestUrlHost
    {
        get => this["RequestUrlHost"];
        set => this["RequestUrlHost"] = value;
    }

    public string? RequestUrlPrefix
    {
        get => this["RequestUrlPrefix"]?.Trim(' ', '/');
        set => this["RequestUrlPrefix"] = value;
    }

    public TenantState State { get; set; } = TenantState.Uninitialized;

    /// <summary>The host's configuration with the settings of the site on top.</summary>
    public IShellConfiguration ShellConfiguration => _configuration;

    /// <summary>A setting of the site, for example <c>DatabaseProvider</c>, <c>ConnectionString</c> or <c>TablePrefix</c>.</summary>
    public string? this[string key]
    {
        get => _configuration[key];
        set => _configuration[key] = value;
    }

    /// <summary>The settings that belong to the site itself, without those of the host.</summary>
    internal IReadOnlyDictionary<string, string?> Own => _configuration.Own;
}
