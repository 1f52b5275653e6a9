using System;

namespace DevCrm.Licenses.Operations;

/// <summary>The end of a licence moves on for a payment: one payment renews once.</summary>
/// <param name="PaymentId">What names the payment: Stripe's id, an invoice number.</param>
public sealed record RenewLicense(string PaymentId)
{
    /// <summary>Else by the plan's term and renewal basis.</summary>
    public DateTime? EndUtc { get; init; }

    /// <summary>What the audit trail says beside the payment.</summary>
    public string? Reason { get; init; }
}
