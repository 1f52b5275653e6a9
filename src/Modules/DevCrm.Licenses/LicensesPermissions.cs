using OrchardCore.Security.Permissions;

namespace DevCrm.Licenses;

/// <summary>What this module lets people do beyond editing content.</summary>
public static class LicensesPermissions
{
    public static readonly Permission ChangeLicenseState = new("ChangeLicenseState", "Change licences: suspend, reinstate, revoke, renew, extend, upgrade, transfer, new keys, test keys", isSecurityCritical: true);

    public static readonly Permission RevealLicenseKeys = new("RevealLicenseKeys", "Show licence keys", isSecurityCritical: true);

    public static readonly Permission ManageLicenseSettings = new("ManageLicenseSettings", "Manage licence settings");
}
