using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DevCrm.Accounts.Models;
using DevCrm.Api.Resources;

namespace DevCrm.Accounts.Api;

/// <summary>An account as programs see it.</summary>
public sealed class AccountModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [Required]
    [StringLength(255)]
    public string Name { get; set; } = "";

    [Description("What the account is to us.")]
    public AccountKind Kind { get; set; }

    public bool IsPerson { get; set; }

    [Description("The first one is where mail to the account goes.")]
    public List<string> Emails { get; set; } = [];

    public List<string> Phones { get; set; } = [];

    public AddressModel Address { get; set; } = new();

    [Description("ISO 3166-1 alpha-2, such as CH.")]
    public string Country { get; set; } = "";

    public string TaxId { get; set; } = "";

    [Description("ISO 4217, such as EUR.")]
    public string Currency { get; set; } = "";

    [Description("Such as en or de-CH: the language of mails to the account.")]
    public string Language { get; set; } = "";

    [Description("An IANA time zone, such as Europe/Zurich.")]
    public string TimeZone { get; set; } = "";

    [Description("The account of the partner it belongs to.")]
    public string? PartnerAccountId { get; set; }

    [Description("The id of the user who looks after it.")]
    public string? RepresentativeUserId { get; set; }

    public string? StripeCustomerId { get; set; }

    public List<string> Tags { get; set; } = [];

    [ReadOnly(true)]
    public DateTime? CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? UpdatedAt { get; set; }
}

/// <summary>Where post goes.</summary>
public sealed class AddressModel
{
    public string Line1 { get; set; } = "";

    public string Line2 { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Region { get; set; } = "";
}
