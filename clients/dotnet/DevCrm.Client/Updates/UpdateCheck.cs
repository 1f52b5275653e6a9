namespace DevCrm.Client.Updates;

/// <summary>What a look for updates found.</summary>
/// <param name="Update">The update; null when up to date or when the site could not be asked.</param>
/// <param name="Fault">Why the site could not be asked.</param>
public sealed record UpdateCheck(AvailableUpdate? Update, string? Fault = null);
