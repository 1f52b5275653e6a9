using System;

namespace DevCrm.Licenses.Operations;

/// <summary>An action and what it needs; which of these it uses depends on the action.</summary>
public sealed record LicenseCommand(LicenseAction Action, string Reason)
{
    public string? PlanId { get; init; }

    public bool KeepEndDate { get; init; }

    public bool KeepOwnLimits { get; init; }

    public string? AccountId { get; init; }

    public bool KeepActivations { get; init; }

    public bool NewKey { get; init; }

    public string? PaymentId { get; init; }

    public DateTime? EndUtc { get; init; }
}
