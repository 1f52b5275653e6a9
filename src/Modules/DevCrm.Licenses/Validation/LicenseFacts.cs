using System;
using System.Collections.Generic;
using System.Text.Json;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Programs;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Validation;

/// <summary>All that a validation needs to know of a licence, put together once and shared by requests: immutable.</summary>
internal sealed record LicenseFacts
{
    public required string Id { get; init; }

    public required string KeyHash { get; init; }

    public required string Number { get; init; }

    public required LicenseType Type { get; init; }

    public string? PlanName { get; init; }

    public ProductFacts? Product { get; init; }

    /// <summary>Only what the status follows from.</summary>
    public required LicensePart State { get; init; }

    public required LicenseTerms Terms { get; init; }

    public required int ExpiringDays { get; init; }

    public PaymentStatus PaymentStatus { get; init; }

    public ActivationMode ActivationMode { get; init; }

    public OveragePolicy Overage { get; init; }

    public int LeaseMinutes { get; init; } = 60;

    public bool FingerprintRequired { get; init; }

    public IReadOnlyList<string> Websites { get; init; } = [];

    /// <summary>Sorted, as answers list them.</summary>
    public IReadOnlyList<string> Entitlements { get; init; } = [];

    public JsonElement? Metadata { get; init; }

    /// <summary>About how many bytes this takes.</summary>
    public required int Size { get; init; }

    /// <summary>What programs are told, by status; filled when it is first told.</summary>
    public LicenseView?[] Views { get; } = new LicenseView?[Enum.GetValues<LicenseStatus>().Length];

    public DateTime? AccessEndsUtc => LicenseStatuses.AccessEndsUtc(State, Terms);

    /// <summary>How many fingerprints may be active, with overage; null is no limit.</summary>
    public int? ActivationLimit => (int?)Overages.Widen(UnitLimit, Overage);

    /// <summary>How many users, with overage; null is no limit.</summary>
    public long? UserLimit => Overages.Widen(Terms.Limits.Users, Overage);

    /// <summary>How many units a month, with overage; null is no limit.</summary>
    public long? UnitsLimit => Overages.Widen(Terms.Limits.UnitsPerMonth, Overage);

    private int? UnitLimit =>
        ActivationMode == ActivationMode.PerDomain ? Terms.Limits.Domains ?? Terms.Limits.Activations : Terms.Limits.Activations;

    public LicenseStatus StatusAt(DateTime utcNow) => LicenseStatuses.At(State, Terms, ExpiringDays, utcNow);
}
