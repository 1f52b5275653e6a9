using DevCrm.Client.Machine;
using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;
using DevCrm.Client.Wire;

namespace DevCrm.Client;

/// <summary>Who asks: this program, with this key, on this machine.</summary>
internal sealed record Asker(DevCrmClientOptions Options, string Key, string? Fingerprint)
{
    public StateName Name { get; } = StateName.Of(Options.ExpectedIssuer, Key, Fingerprint);

    /// <summary>The question with what the options say where it says nothing.</summary>
    public LicenseScope Complete(LicenseScope? scope) => (scope ?? new LicenseScope()) with
    {
        Version = scope?.Version ?? Options.Version,
        Domain = scope?.Domain ?? Options.Domain,
    };

    public Nonce Nonce(LicenseScope scope) =>
        Proofs.Nonce.Create(Options.ExpectedIssuer, Options.Product, Key, Fingerprint, scope);

    public ProgramRequest Request(LicenseScope scope, Nonce nonce) => new()
    {
        Key = Key,
        Product = Options.Product,
        Version = scope.Version,
        Domain = scope.Domain,
        Fingerprint = Fingerprint,
        Name = Options.Name,
        Platform = MachinePlatform.Name,
        Entitlements = scope.Entitlements.Count > 0 ? scope.Entitlements : null,
        Users = scope.Users,
        Nonce = nonce.Value,
    };

    /// <summary>Refuses a proof that answers something else than was asked, as when the question was changed on its way.</summary>
    public void Check(ProvenAnswer proven, LicenseScope scope, Nonce nonce)
    {
        if (proven.Nonce != nonce.Value)
        {
            throw new ProofException("The proof answers another question.");
        }

        if (!proven.Answer.Valid)
        {
            return;
        }

        var license = proven.Answer.License ?? throw new ProofException("A valid answer names no licence.");
        if (!license.Product.Equals(Options.Product, StringComparison.OrdinalIgnoreCase))
        {
            throw new ProofException("The proof is about another product.", LicenseCodes.ProductMismatch);
        }

        if (scope.Entitlements.Except(license.Entitlements, StringComparer.Ordinal).Any())
        {
            throw new ProofException("The proof grants less than was asked.", LicenseCodes.EntitlementMissing);
        }

        if (Fingerprint is not null && proven.Answer.Activation is { } activation && activation.Fingerprint != Fingerprint)
        {
            throw new ProofException("The proof is about another machine.", LicenseCodes.FingerprintMismatch);
        }
    }

    /// <summary>A record prints its members; this one holds a key.</summary>
    public override string ToString() => nameof(Asker);
}
