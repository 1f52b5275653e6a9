namespace DevCrm.Billing.Inbox;

/// <summary>What became of a webhook call.</summary>
public enum WebhookReceipt
{
    Stored,

    /// <summary>The event was there already.</summary>
    Duplicate,

    BadSignature,

    /// <summary>Signed, but not an event.</summary>
    NotAnEvent,
}
