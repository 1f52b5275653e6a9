namespace DevCrm.Client.Updates;

/// <summary>A newer version that the licence may have.</summary>
public sealed record AvailableUpdate
{
    public string Version { get; init; } = "";

    public string Channel { get; init; } = "";

    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Markdown.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The running version was withdrawn: this one is its remedy, and may even be an older one.</summary>
    public bool ReplacesWithdrawn { get; init; }

    public IReadOnlyList<UpdatePackage> Packages { get; init; } = [];
}
