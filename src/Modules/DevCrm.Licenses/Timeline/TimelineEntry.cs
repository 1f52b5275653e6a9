using System;
using System.Text.Json.Nodes;

namespace DevCrm.Licenses.Timeline;

/// <summary>One station: what, when, by whom and why.</summary>
public sealed record TimelineEntry(TimelineKind Kind, DateTime AtUtc, string Who, string? Reason, JsonObject? Before = null, JsonObject? After = null)
{
    /// <summary>What the calendar will bring if nothing happens.</summary>
    public bool IsToCome { get; init; }
}
