namespace DevCrm.Client.Updates;

/// <summary>What became of a download.</summary>
/// <param name="IsDone">The file is there, and has the hash that was promised.</param>
/// <param name="Fault">Why it is not.</param>
public sealed record UpdateDownload(bool IsDone, string? Fault = null);
