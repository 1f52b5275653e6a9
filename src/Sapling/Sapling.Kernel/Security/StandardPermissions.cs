using OrchardCore.Security.Permissions;

namespace OrchardCore.Security;

/// <summary>The permission that includes all others.</summary>
public static class StandardPermissions
{
    public static readonly Permission SiteOwner = new("SiteOwner", "Site owners permission", isSecurityCritical: true);
}
