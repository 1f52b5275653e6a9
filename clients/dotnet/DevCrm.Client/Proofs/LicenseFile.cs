namespace DevCrm.Client.Proofs;

/// <summary>A licence file the site has signed.</summary>
internal sealed record LicenseFile(
    string Signed,
    string Number,
    string Product,
    DateTimeOffset IssuedAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    LicenseFacts License,
    string? Fingerprint)
{
    /// <summary>The code that says why it does not hold; VALID if it does.</summary>
    public string CodeFor(string product, string? fingerprint, DateTimeOffset now, TimeSpan tolerance)
    {
        if (!Product.Equals(product, StringComparison.OrdinalIgnoreCase) || !License.Product.Equals(product, StringComparison.OrdinalIgnoreCase))
        {
            return LicenseCodes.ProductMismatch;
        }

        if (Fingerprint is not null && Fingerprint != fingerprint)
        {
            return LicenseCodes.FingerprintMismatch;
        }

        return now >= EndsAt ? LicenseCodes.FileExpired
            : now + tolerance < StartsAt ? LicenseCodes.FileNotYetValid
            : LicenseCodes.Valid;
    }
}
