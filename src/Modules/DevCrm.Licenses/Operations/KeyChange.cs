using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Operations;

/// <summary>The outcome of a regeneration, with the new key in clear for its owner's eyes, once.</summary>
public sealed record KeyChange(LicenseChange Change, string? Key = null)
{
    // A record prints its members; the key must not get into a log that way.
    public override string ToString() => $"KeyChange {{ {Change.Outcome} }}";
}
