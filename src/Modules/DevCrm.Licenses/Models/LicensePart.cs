using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Models;

/// <summary>An account's right to use a product. Its name is the content item's title; its status follows from what is here and the time.</summary>
public class LicensePart : ContentPart
{
    /// <summary>The licence id people quote: ENT-202503-000042.</summary>
    public string LicenseNumber { get; set; } = "";

    public string ProductId { get; set; } = "";

    public string PlanId { get; set; } = "";

    public string AccountId { get; set; } = "";

    public LicenseType Type { get; set; }

    public DateTime StartUtc { get; set; }

    /// <summary>The first moment that is no longer licensed; none means perpetual.</summary>
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? EndUtc { get; set; }

    /// <summary>What it allows instead of the plan's limits; an absent one is the plan's.</summary>
    public LicenseLimits Limits { get; set; } = new();

    /// <summary>In addition to those of the plan.</summary>
    public List<string> Entitlements { get; set; } = [];

    /// <summary>Hosts where it is used: exact or "*.example.com".</summary>
    public List<string> RelatedWebsites { get; set; } = [];

    /// <summary>Whatever a product wants to carry, at most 64 KB of JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public JsonObject? Metadata { get; set; }

    public LicenseBilling Billing { get; set; } = new();

    /// <summary>Waits for its payment.</summary>
    public bool Pending { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public LicenseHold? Suspension { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public LicenseHold? Revocation { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CreatorUserId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? RepresentativeUserId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? PartnerAccountId { get; set; }

    /// <summary>What caused it to be issued, such as "purchase:4x…"; one licence per source.</summary>
    public string Source { get; set; } = "";

    /// <summary>Keyed hash by which the key is found.</summary>
    public string KeyHash { get; set; } = "";

    /// <summary>The key, encrypted by Data Protection.</summary>
    public string ProtectedKey { get; set; } = "";

    /// <summary>The status as it was last seen and indexed. Ask the rules, not this, where a second matters.</summary>
    public LicenseStatus RecordedStatus { get; set; } = LicenseStatus.Active;

    /// <summary>When the calendar next changes something: status or reminder. None means never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? NextOccasionUtc { get; set; }

    /// <summary>Reminders due up to this time are done, as far as they are about <see cref="HandledEndUtc"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? HandledUntilUtc { get; set; }

    /// <summary>The end date the reminders done were about; another end date has its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? HandledEndUtc { get; set; }

    /// <summary>When it was first published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? IssuedUtc { get; set; }
}
