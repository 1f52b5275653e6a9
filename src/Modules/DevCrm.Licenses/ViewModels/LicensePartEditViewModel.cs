using System.Collections.Generic;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Products.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The editor of a licence. Times are UTC; lists are typed one entry a line; amounts are in major units.</summary>
public class LicensePartEditViewModel
{
    public string? PlanId { get; set; }

    /// <summary>A name or "name (id)".</summary>
    public string? AccountId { get; set; }

    public LicenseType Type { get; set; }

    public string? StartUtc { get; set; }

    public string? EndUtc { get; set; }

    /// <summary>The end follows from the start and the plan's term; offered while the licence is new.</summary>
    public bool EndByPlan { get; set; }

    public bool Pending { get; set; }

    public int? Activations { get; set; }

    public int? Users { get; set; }

    public int? Domains { get; set; }

    public long? UnitsPerMonth { get; set; }

    public string? Entitlements { get; set; }

    public string? RelatedWebsites { get; set; }

    public string? Metadata { get; set; }

    public PaymentStatus PaymentStatus { get; set; }

    public string? PaymentMethod { get; set; }

    public string? PurchaseId { get; set; }

    public string? SubscriptionId { get; set; }

    public string? Currency { get; set; }

    public long? PrepaidUnits { get; set; }

    public string? PrepaidUnitAmount { get; set; }

    public string? ExtraUnitAmount { get; set; }

    /// <summary>"number | address", one a line.</summary>
    public string? Invoices { get; set; }

    /// <summary>A user name.</summary>
    public string? Representative { get; set; }

    public string? PartnerAccountId { get; set; }

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever]
    public IReadOnlyList<PlanChoice> Plans { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Account> Partners { get; set; } = [];

    [BindNever]
    public LicensePart Part { get; set; } = null!;

    [BindNever]
    public LicenseStatus? Status { get; set; }

    /// <summary>Carries faults of the four limits.</summary>
    [BindNever]
    public string? Limits { get; set; }

    /// <summary>Carries faults of the billing as a whole.</summary>
    [BindNever]
    public string? Billing { get; set; }

    [BindNever]
    public string? CreatorName { get; set; }
}
