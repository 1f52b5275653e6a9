using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DevCrm.Licenses.Programs;

/// <summary>What a program may know of its licence: its terms, and nothing about the customer.</summary>
internal sealed record LicenseView
{
    /// <summary>The number people quote: ENT-202503-000042.</summary>
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Type { get; init; }

    /// <summary>The product's code.</summary>
    public required string Product { get; init; }

    public string? Plan { get; init; }

    public required DateTime StartsAt { get; init; }

    public DateTime? EndsAt { get; init; }

    public DateTime? GraceEndsAt { get; init; }

    public required string ExpiryStrategy { get; init; }

    public required LimitsView Limits { get; init; }

    public required IReadOnlyList<string> Entitlements { get; init; }

    public JsonElement? Metadata { get; init; }
}

/// <summary>What the licence allows at most; null is no limit.</summary>
internal sealed record LimitsView(int? Activations, int? Users, int? Domains, long? UnitsPerMonth);

/// <summary>The activation the answer is about.</summary>
internal sealed record ActivationView(
    string Id, string Fingerprint, string? Name, string? Platform, DateTime ActivatedAt, DateTime LastSeenAt, DateTime? LeaseEndsAt);

/// <summary>What became of reported samples, and where the counters stand.</summary>
internal sealed record UsageView(int Recorded, int Repeated, IReadOnlyList<CounterView> Counters);

/// <summary>A counter in the month of its latest reading.</summary>
internal sealed record CounterView(string Counter, string Month, decimal Current, decimal Peak, decimal Sum);
