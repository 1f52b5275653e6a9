using System.Collections.Generic;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Products.ViewModels;

/// <summary>The editor of a plan; prices are in major units as they are typed.</summary>
public class PlanPartViewModel
{
    public string? ProductId { get; set; }

    public bool Purchasable { get; set; }

    public int Position { get; set; }

    public LicenseType LicenseType { get; set; }

    public int? TermLength { get; set; }

    public TermUnit TermUnit { get; set; }

    public ExpiryStrategy ExpiryStrategy { get; set; }

    public RenewalBasis RenewalBasis { get; set; }

    public int? MaxActivations { get; set; }

    public int? MaxUsers { get; set; }

    public int? MaxDomains { get; set; }

    public long? UnitsPerMonth { get; set; }

    public ActivationMode ActivationMode { get; set; }

    public OveragePolicy Overage { get; set; }

    public int? LeaseMinutes { get; set; }

    public bool FingerprintRequired { get; set; }

    public int? RemovalsPerYear { get; set; }

    public string? Entitlements { get; set; }

    public int? GraceDays { get; set; }

    public RefundRule RefundRule { get; set; }

    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public BillingInterval Interval { get; set; }

    public string? StripePriceId { get; set; }

    public string? ExtraUnitAmount { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Products { get; set; } = [];
}
