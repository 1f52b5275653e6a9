using OrchardCore.Security.Permissions;

namespace DevCrm.Accounts;

/// <summary>What this module lets people do beyond editing content.</summary>
public static class AccountsPermissions
{
    /// <summary>A member sees keys and downloads, so to invite is as good as to have those.</summary>
    public static readonly Permission ManageMembers = new("ManageAccountMembers", "Invite and remove portal members of accounts", isSecurityCritical: true);
}
