using System.Collections.Generic;
using System.Text.Json.Serialization;
using OrchardCore.ContentManagement;

namespace DevCrm.Accounts.Models;

/// <summary>An organisation or person we deal with; its name is the content item's title.</summary>
public class AccountPart : ContentPart
{
    public AccountKind Kind { get; set; }

    public bool IsPerson { get; set; }

    /// <summary>The first one is where mail to the account goes.</summary>
    public List<string> Emails { get; set; } = [];

    public List<string> Phones { get; set; } = [];

    public PostalAddress Address { get; set; } = new();

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = "";

    public string TaxId { get; set; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "";

    /// <summary>A culture name; mails are written in it where a template exists.</summary>
    public string Language { get; set; } = "";

    /// <summary>An IANA time zone id.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The content item id of the partner account this one belongs to.</summary>
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? PartnerAccountId { get; set; }

    /// <summary>The id of the user who looks after it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? RepresentativeUserId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? StripeCustomerId { get; set; }

    public List<string> Tags { get; set; } = [];

    [JsonIgnore]
    public string? Email => Emails.Count > 0 ? Emails[0] : null;
}
