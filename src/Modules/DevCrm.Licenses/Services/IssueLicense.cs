using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Services;

/// <summary>A licence to be issued; what is not said comes from the plan.</summary>
public sealed record IssueLicense(string PlanId, string AccountId, string Source)
{
    /// <summary>Multiplies the plan's limits.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>The title; else the product's name and the plan's.</summary>
    public string? Name { get; init; }

    public LicenseType? Type { get; init; }

    /// <summary>Else now.</summary>
    public DateTime? StartUtc { get; init; }

    /// <summary>Else the start and the plan's term.</summary>
    public DateTime? EndUtc { get; init; }

    /// <summary>Issued without right of use until it is paid.</summary>
    public bool Pending { get; init; }

    public LicenseBilling? Billing { get; init; }

    public LicenseLimits? Limits { get; init; }

    public IReadOnlyList<string> Entitlements { get; init; } = [];

    public IReadOnlyList<string> RelatedWebsites { get; init; } = [];

    public JsonObject? Metadata { get; init; }

    public string? CreatorUserId { get; init; }

    public string? RepresentativeUserId { get; init; }

    public string? PartnerAccountId { get; init; }
}

/// <summary>What became of a request to issue.</summary>
public enum IssueOutcome
{
    Issued,

    /// <summary>The source has its licence; this is it.</summary>
    AlreadyIssued,
    UnknownPlan,
    UnknownAccount,

    /// <summary>The product is private to another account.</summary>
    ProductNotForAccount,
    Invalid,
}

/// <summary>The outcome, with the licence when there is one and the reason when there is none.</summary>
public sealed record IssueResult(IssueOutcome Outcome, License? License = null, string? Error = null)
{
    public bool Succeeded => Outcome is IssueOutcome.Issued or IssueOutcome.AlreadyIssued;
}
