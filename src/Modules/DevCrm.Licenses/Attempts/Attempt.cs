namespace DevCrm.Licenses.Attempts;

/// <summary>One request of a program as it is kept: never with the key.</summary>
/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Route">"validate", "activate", …</param>
/// <param name="Code">What was answered.</param>
/// <param name="LicenseId">None for an unknown key.</param>
/// <param name="Address">The client's.</param>
/// <param name="UserAgent">At most 200 characters of it.</param>
/// <param name="Fingerprint">As it was sent.</param>
/// <param name="Country">The country the request came from, two letters, where a proxy tells it.</param>
public sealed record Attempt(
    long At, string Route, string Code, string? LicenseId, string? Address, string? UserAgent, string? Fingerprint, string? Country);
