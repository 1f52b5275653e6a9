namespace OrchardCore.Abstractions.Setup;

/// <summary>Names of the answers a set-up needs.</summary>
public static class SetupConstants
{
    public const string SiteName = nameof(SiteName);
    public const string SiteTimeZone = nameof(SiteTimeZone);
    public const string AdminUsername = nameof(AdminUsername);
    public const string AdminEmail = nameof(AdminEmail);
    public const string AdminPassword = nameof(AdminPassword);
    public const string AdminUserId = nameof(AdminUserId);
    public const string DatabaseProvider = nameof(DatabaseProvider);
    public const string DatabaseConnectionString = nameof(DatabaseConnectionString);
    public const string DatabaseTablePrefix = nameof(DatabaseTablePrefix);
}
