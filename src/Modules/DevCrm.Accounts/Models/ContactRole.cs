namespace DevCrm.Accounts.Models;

/// <summary>What a contact is at one account.</summary>
public class ContactRole
{
    public string AccountId { get; set; } = "";

    /// <summary>In the words of the account: "Head of IT", "Accounts payable".</summary>
    public string Role { get; set; } = "";
}
