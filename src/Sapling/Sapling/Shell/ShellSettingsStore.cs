using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;

namespace Sapling.Shell;

/// <summary>
/// Keeps the state of the site in <c>tenants.json</c> and its database in the site's own <c>appsettings.json</c>. What the
/// configuration of the host says wins and is not written: instances that share a database are told so from outside.
/// </summary>
internal sealed class ShellSettingsStore(SitePaths paths, IConfiguration configuration)
{
    private static readonly string[] TenantKeys = ["TenantId", "VersionId", "RequestUrlHost", "RequestUrlPrefix"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public ShellSettings Load()
    {
        var settings = new ShellSettings(configuration);
        var tenant = Read(paths.Tenants)?[ShellSettings.DefaultShellName] as JsonObject;
        foreach (var (key, value) in (tenant ?? []).Concat(Read(paths.SiteSettings) ?? []))
        {
            if (key != "State" && value is JsonValue text)
            {
                settings[key] = text.ToString();
            }
        }

        var state = configuration[$"OrchardCore:{ShellSettings.DefaultShellName}:State"] ?? tenant?["State"]?.ToString();
        if (state is not null)
        {
            settings.State = Enum.TryParse<TenantState>(state, ignoreCase: true, out var known)
                ? known
                : throw new InvalidOperationException($"'{state}' in OrchardCore:{ShellSettings.DefaultShellName}:State or {paths.Tenants} is no state of a site.");
        }

        return settings;
    }

    public void Save(ShellSettings settings)
    {
        Directory.CreateDirectory(paths.Site);
        var tenants = Read(paths.Tenants) ?? [];
        var tenant = new JsonObject { ["State"] = settings.State.ToString() };
        foreach (var key in TenantKeys)
        {
            tenant[key] = settings[key];
        }

        var site = new JsonObject();
        foreach (var (key, value) in settings.Own.Where(setting => !TenantKeys.Contains(setting.Key) && setting.Value is not null))
        {
            site[key] = value;
        }

        tenants[ShellSettings.DefaultShellName] = tenant;
        Write(paths.SiteSettings, site);
        Write(paths.Tenants, tenants);
    }

    private static JsonObject? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JObject.Parse(File.ReadAllText(path));
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"{path} is not valid JSON: {exception.Message}", exception);
        }
    }

    // A crash while writing must not leave half a file.
    private static void Write(string path, JsonObject json)
    {
        var temporary = path + ".new";
        File.WriteAllText(temporary, json.ToJsonString(Indented));
        File.Move(temporary, path, overwrite: true);
    }
}
