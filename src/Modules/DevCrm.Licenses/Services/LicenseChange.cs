namespace DevCrm.Licenses.Services;

/// <summary>What became of a change of a licence.</summary>
public enum LicenseOutcome
{
    Done,

    /// <summary>It was so already; nothing was recorded.</summary>
    Unchanged,
    NotFound,

    /// <summary>The state of the licence or the request forbids it.</summary>
    Refused,
}

/// <summary>The outcome of a change, and in words why it was refused.</summary>
public sealed record LicenseChange(LicenseOutcome Outcome, string? Problem = null)
{
    public static readonly LicenseChange Done = new(LicenseOutcome.Done);
    public static readonly LicenseChange Unchanged = new(LicenseOutcome.Unchanged);
    public static readonly LicenseChange NotFound = new(LicenseOutcome.NotFound);

    public bool IsDone => Outcome == LicenseOutcome.Done;

    public static LicenseChange Refused(string problem) => new(LicenseOutcome.Refused, problem);
}
