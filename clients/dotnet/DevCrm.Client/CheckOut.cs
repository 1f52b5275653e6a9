namespace DevCrm.Client;

/// <summary>A licence file, or why there is none.</summary>
/// <param name="State">What the site said.</param>
/// <param name="Signed">The file's text, to be carried to another program or looked at; it is not secret. Null without one.</param>
/// <param name="EndsAt">Until when it holds.</param>
public sealed record CheckOut(LicenseState State, string? Signed = null, DateTimeOffset? EndsAt = null)
{
    public bool IsDone => Signed is not null;
}
