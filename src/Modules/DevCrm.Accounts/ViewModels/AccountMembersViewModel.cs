using System.Collections.Generic;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;

namespace DevCrm.Accounts.ViewModels;

/// <summary>Who is in the portal of an account, and who is invited.</summary>
public class AccountMembersViewModel
{
    public Account Account { get; set; } = null!;

    public IReadOnlyList<AccountMember> Members { get; set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; set; } = [];

    /// <summary>Invitations that ended before this time are shown as expired.</summary>
    public System.DateTime UtcNow { get; set; }

    public string ReturnUrl { get; set; } = "";
}

/// <summary>A membership with the user's name and address.</summary>
public sealed record AccountMember(Membership Membership, string UserName, string Email);
