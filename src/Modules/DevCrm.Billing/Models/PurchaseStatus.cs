namespace DevCrm.Billing.Models;

/// <summary>Where a purchase stands. Fulfilled and Failed are ends that no late event leaves, but for a payment after a failure.</summary>
public enum PurchaseStatus
{
    /// <summary>The buyer was sent to the checkout.</summary>
    Started,

    /// <summary>Ordered with a payment method that settles later: no key, no download yet.</summary>
    Pending,

    /// <summary>Paid, and not yet (or not by itself) turned into a licence.</summary>
    Paid,

    /// <summary>Paid and licensed.</summary>
    Fulfilled,

    /// <summary>The delayed payment failed.</summary>
    Failed,
}
