using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace Sapling.Shell;

/// <summary>Where the site keeps its files.</summary>
internal sealed class SitePaths(IOptions<ShellOptions> options)
{
    public string AppData => options.Value.ShellsApplicationDataPath;

    public string Tenants => Path.Combine(AppData, "tenants.json");

    public string Site => Path.Combine(AppData, options.Value.ShellsContainerName, ShellSettings.DefaultShellName);

    public string SiteSettings => Path.Combine(Site, "appsettings.json");

    public string DataProtectionKeys => Path.Combine(Site, "DataProtection-Keys");
}
