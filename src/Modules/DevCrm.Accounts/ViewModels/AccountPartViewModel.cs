using System.Collections.Generic;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Accounts.ViewModels;

/// <summary>The editor of an account; lists are typed one entry a line.</summary>
public class AccountPartViewModel
{
    public AccountKind Kind { get; set; }

    public bool IsPerson { get; set; }

    public string? Emails { get; set; }

    public string? Phones { get; set; }

    public string? Line1 { get; set; }

    public string? Line2 { get; set; }

    public string? PostalCode { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public string? Country { get; set; }

    public string? TaxId { get; set; }

    public string? Currency { get; set; }

    public string? Language { get; set; }

    public string? TimeZone { get; set; }

    public string? PartnerAccountId { get; set; }

    /// <summary>The user name; the id is stored.</summary>
    public string? Representative { get; set; }

    public string? StripeCustomerId { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; set; }

    [BindNever]
    public IReadOnlyList<Account> Partners { get; set; } = [];

    /// <summary>Only shown for accounts that exist; the field "Address" carries the faults of all its lines.</summary>
    [BindNever]
    public string? Address { get; set; }
}
