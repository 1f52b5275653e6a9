using System.Collections.Generic;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;

namespace DevCrm.Portal.Services;

/// <summary>The account a visitor works in, their role there, and the other accounts they may switch to.</summary>
public sealed record PortalAccount(Account Account, PortalRole Role, string UserId, IReadOnlyList<Account> All)
{
    /// <summary>Owners and admins invite and remove colleagues.</summary>
    public bool ManagesColleagues => Role is PortalRole.Owner or PortalRole.Admin;

    /// <summary>Keys and downloads are for everybody but viewers and those who only see invoices.</summary>
    public bool UsesLicenses => Role is PortalRole.Owner or PortalRole.Admin or PortalRole.Member;

    /// <summary>A new key ends the old one for everybody of the account.</summary>
    public bool ChangesKeys => Role is PortalRole.Owner or PortalRole.Admin;
}
