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
    /// <param name="options">What program this is.</param>
    /// <param name="fingerprint">This machine; null for one that is known by its domain.</param>
    /// <param name="now">The site's time.</param>
    /// <param name="tolerance">How far that may lag behind.</param>
    public string CodeFor(DevCrmClientOptions options, string? fingerprint, DateTimeOffset now, TimeSpan tolerance)
    {
        if (!Product.Equals(options.Product, StringComparison.OrdinalIgnoreCase) || !License.Product.Equals(options.Product, StringComparison.OrdinalIgnoreCase))
        {
            return LicenseCodes.ProductMismatch;
        }

        if (Fingerprint is not null && Fingerprint != (fingerprint ?? Text.Host(options.Domain)))
        {
            return LicenseCodes.FingerprintMismatch;
        }

        return now >= EndsAt ? LicenseCodes.FileExpired
            : now + tolerance < StartsAt ? LicenseCodes.FileNotYetValid
            : LicenseCodes.Valid;
    }
}
