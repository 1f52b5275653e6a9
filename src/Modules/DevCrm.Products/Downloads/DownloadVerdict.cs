namespace DevCrm.Products.Downloads;

/// <summary>A rule's answer; an allowing one names the account and licence it allows on behalf of, for the download log.</summary>
public readonly record struct DownloadVerdict(bool Allowed, string? AccountId = null, string? LicenseId = null)
{
    /// <summary>This rule does not allow it; another one may.</summary>
    public static DownloadVerdict None => default;

    public static DownloadVerdict Allow(string? accountId = null, string? licenseId = null) => new(true, accountId, licenseId);
}
