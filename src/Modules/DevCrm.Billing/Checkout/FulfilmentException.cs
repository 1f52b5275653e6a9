using System;

namespace DevCrm.Billing.Checkout;

/// <summary>The purchase workflow failed half-way; everything it did is taken back.</summary>
public sealed class FulfilmentException : Exception
{
    public FulfilmentException(string purchaseId, string message)
        : base(message) => PurchaseId = purchaseId;

    public string PurchaseId { get; }
}
