namespace DevCrm.Accounts.ViewModels;

/// <summary>The editor of a contact; lists are typed one entry a line.</summary>
public class ContactPartViewModel
{
    public string? Emails { get; set; }

    public string? Phones { get; set; }

    /// <summary>A line an account: "Head of IT @ Acme Ltd (4k…)".</summary>
    public string? Roles { get; set; }
}
