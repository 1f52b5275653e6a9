namespace DevCrm.Products.Workflows;

/// <summary>What the download tasks leave in a workflow's output.</summary>
internal static class DownloadOutputs
{
    internal const string Denied = "DownloadDenied";
    internal const string Allowed = "DownloadAllowed";
}
