using OrchardCore.Security.Permissions;

namespace DevCrm.Core;

/// <summary>What this module lets people do beyond editing content.</summary>
public static class CorePermissions
{
    /// <summary>Mails can hold keys and invitations, so to read them is as good as to have those.</summary>
    public static readonly Permission ManageMails = new("ManageDevCrmMails", "Read and retry outgoing mails", isSecurityCritical: true);

    public static readonly Permission ViewAuditTrail = new("ViewDevCrmAuditTrail", "Read the audit trail");

    /// <summary>Names that nobody has can be passwords, typed into the wrong field.</summary>
    public static readonly Permission ViewSignIns = new("ViewDevCrmSignIns", "See who signed in or tried to", isSecurityCritical: true);

    public static readonly Permission ManageSignInSettings = new("ManageDevCrmSignInSettings", "Set how long the log of sign-ins is kept");
}
