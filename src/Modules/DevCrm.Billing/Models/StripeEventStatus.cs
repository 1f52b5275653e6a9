namespace DevCrm.Billing.Models;

/// <summary>Where an event of the inbox stands.</summary>
public enum StripeEventStatus
{
    /// <summary>Stored, waiting for its first or next attempt.</summary>
    Waiting,

    Processed,

    /// <summary>A type that nothing here acts on, or an event of the other mode.</summary>
    Ignored,

    /// <summary>Given up: a person has to look at it.</summary>
    Failed,
}
