using DevCrm.Accounts.Models;

namespace DevCrm.Accounts.ViewModels;

/// <summary>An account as staff see it, with the names behind its ids.</summary>
public class AccountPartDisplayViewModel
{
    public AccountPart Part { get; set; } = null!;

    public string? PartnerName { get; set; }

    public string? RepresentativeName { get; set; }
}
