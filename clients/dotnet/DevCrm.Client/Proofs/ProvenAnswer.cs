using DevCrm.Client.Wire;

namespace DevCrm.Client.Proofs;

/// <summary>An answer the site has signed.</summary>
internal sealed record ProvenAnswer(string Proof, string Nonce, DateTimeOffset IssuedAt, LicenseAnswer Answer)
{
    public DateTimeOffset At => Answer.CheckedAt ?? IssuedAt;
}
