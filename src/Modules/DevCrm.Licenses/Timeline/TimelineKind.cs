namespace DevCrm.Licenses.Timeline;

/// <summary>The stations of a licence's life.</summary>
public enum TimelineKind
{
    Created,
    Purchased,
    Issued,
    InUse,
    Renewed,
    Extended,
    Upgraded,
    Transferred,
    KeyRegenerated,
    KeyShown,
    Changed,
    Suspended,
    Reinstated,
    Revoked,
    Expiring,
    Expired,
}
