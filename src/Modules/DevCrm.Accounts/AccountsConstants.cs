namespace DevCrm.Accounts;

/// <summary>Names that are stored or appear in addresses, workflows and mail templates.</summary>
public static class AccountsConstants
{
    public const string ModuleId = "DevCrm.Accounts";
    public const string AccountType = "Account";
    public const string ContactType = "Contact";

    /// <summary>The role every portal user has.</summary>
    public const string CustomerRole = "Customer";

    /// <summary>The mail event of an invitation sent by staff or a colleague (not by a purchase workflow).</summary>
    public const string InvitationMailEvent = "Invitation";

    public const string InvitationRouteName = "DevCrm.Accounts.Invitation";
}
