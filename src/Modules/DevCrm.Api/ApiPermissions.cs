using OrchardCore.Security.Permissions;

namespace DevCrm.Api;

/// <summary>What this module lets people do.</summary>
public static class ApiPermissions
{
    /// <summary>Who makes a key chooses its scopes, so to have this is as good as to have all of them.</summary>
    public static readonly Permission ManageApiKeys = new("ManageApiKeys", "Make and revoke API keys", isSecurityCritical: true);
}
