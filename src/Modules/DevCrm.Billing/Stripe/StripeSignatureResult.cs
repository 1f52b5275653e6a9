namespace DevCrm.Billing.Stripe;

/// <summary>Why a signature was taken or refused.</summary>
public enum StripeSignatureResult
{
    Valid,

    /// <summary>No time, or no signature of a scheme we know.</summary>
    Malformed,

    /// <summary>No signature is ours.</summary>
    Mismatch,

    /// <summary>Ours, but too old or too far ahead: perhaps a replay.</summary>
    OutsideTolerance,
}
