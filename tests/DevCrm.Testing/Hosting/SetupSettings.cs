namespace DevCrm.Testing.Hosting;

/// <summary>What an unattended set-up is told; the only place where tests and benchmarks write it down.</summary>
public sealed record SetupSettings
{
    public const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
    public const string DefaultAdminUser = "admin";
    public const string DefaultAdminPassword = "Correct-Horse-7!";

    public string SiteName { get; init; } = "Northlight";

    /// <summary>The runtime's own choice unless the test says another.</summary>
    public string? SiteTimeZone { get; init; }

    public string AdminUser { get; init; } = DefaultAdminUser;

    public string AdminEmail { get; init; } = "admin@example.com";

    public string AdminPassword { get; init; } = DefaultAdminPassword;

    /// <summary>Sqlite or Postgres.</summary>
    public string DatabaseProvider { get; init; } = "Sqlite";

    /// <summary>For Postgres; SQLite lies in the site's own folder.</summary>
    public string? ConnectionString { get; init; }

    public string RecipeName { get; init; } = "DevCrm";

    public Dictionary<string, string?> ToConfiguration() => new()
    {
        [Tenant + "ShellName"] = "Default",
        [Tenant + "SiteName"] = SiteName,
        [Tenant + "SiteTimeZone"] = SiteTimeZone,
        [Tenant + "AdminUsername"] = AdminUser,
        [Tenant + "AdminEmail"] = AdminEmail,
        [Tenant + "AdminPassword"] = AdminPassword,
        [Tenant + "DatabaseProvider"] = DatabaseProvider,
        [Tenant + "DatabaseConnectionString"] = DatabaseProvider == "Sqlite" ? "" : ConnectionString,
        [Tenant + "DatabaseTablePrefix"] = "",
        [Tenant + "RecipeName"] = RecipeName,
    };
}
