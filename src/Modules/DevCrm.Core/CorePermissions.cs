using OrchardCore.Security.Permissions;

namespace DevCrm.Core;

/// <summary>What this module lets people do beyond editing content.</summary>
public static class CorePermissions
{
    /// <summary>Mails can hold keys and invitations, so to read them is as good as to have those.</summary>
    public static readonly Permission ManageMails = new("ManageDevCrmMails", "Read and retry outgoing mails", isSecurityCritical: true);

    public static readonly Permission ViewAuditTrail = new("ViewDevCrmAuditTrail", "Read the audit trail");
}
