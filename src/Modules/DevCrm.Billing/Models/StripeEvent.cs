using System;

namespace DevCrm.Billing.Models;

/// <summary>One event as Stripe sent it, kept from before it is worked on.</summary>
public sealed class StripeEvent
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    /// <summary>Stripe's id: one id is one row.</summary>
    public string EventId { get; set; } = "";

    public string Type { get; set; } = "";

    /// <summary>The id of the object the event is about.</summary>
    public string? ObjectId { get; set; }

    public bool IsLive { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ReceivedUtc { get; set; }

    public StripeEventStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTime? NextAttemptUtc { get; set; }

    public DateTime? ProcessedUtc { get; set; }

    /// <summary>What went wrong at the last attempt, or why it was ignored.</summary>
    public string? Note { get; set; }

    /// <summary>The signed bytes as text.</summary>
    public string Payload { get; set; } = "";
}
