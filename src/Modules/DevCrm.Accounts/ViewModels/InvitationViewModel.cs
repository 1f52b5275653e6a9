using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Accounts.ViewModels;

/// <summary>The page of an invitation.</summary>
public class InvitationViewModel
{
    public string? Password { get; set; }

    public string? PasswordConfirmation { get; set; }

    [BindNever]
    public string Token { get; set; } = "";

    [BindNever]
    public string AccountName { get; set; } = "";

    [BindNever]
    public string Email { get; set; } = "";

    [BindNever]
    public DateTime ExpiresUtc { get; set; }

    [BindNever]
    public PasswordOptions Rules { get; set; } = new();

    /// <summary>The signed-in user, where that matters.</summary>
    [BindNever]
    public string SignedInAs { get; set; } = "";
}
