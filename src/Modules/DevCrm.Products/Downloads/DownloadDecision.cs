namespace DevCrm.Products.Downloads;

/// <summary>What the gate says: nothing to be had, denied with a message, or the request with the verdict that allows it.</summary>
public sealed record DownloadDecision(DownloadRequest? Request = null, DownloadVerdict Verdict = default, string? Denial = null)
{
    /// <summary>The same for a package that is not there and one that is not for this person.</summary>
    public static readonly DownloadDecision NotFound = new();

    public bool IsAllowed => Request is not null && Denial is null;
}
