namespace DevCrm.Billing.Simulator;

/// <summary>A checkout session as the payment simulator keeps it.</summary>
public sealed class SimulatedSession
{
    public long Id { get; set; }

    public string SessionId { get; set; } = "";

    public string PurchaseId { get; set; } = "";

    public string Description { get; set; } = "";

    public string? PriceId { get; set; }

    public long Quantity { get; set; }

    /// <summary>In the smallest unit of <see cref="Currency"/>.</summary>
    public long AmountTotal { get; set; }

    public string Currency { get; set; } = "";

    public string? Interval { get; set; }

    public string CustomerId { get; set; } = "";

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    public string SuccessUrl { get; set; } = "";

    public string CancelUrl { get; set; } = "";

    /// <summary>open or complete, as Stripe has it.</summary>
    public string Status { get; set; } = "open";

    /// <summary>paid or unpaid, as Stripe has it.</summary>
    public string PaymentStatus { get; set; } = "unpaid";
}
