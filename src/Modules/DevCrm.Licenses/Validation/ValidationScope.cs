using System.Collections.Generic;

namespace DevCrm.Licenses.Validation;

/// <summary>What a licence is asked about. What is absent is not decided.</summary>
internal readonly record struct ValidationScope
{
    public string? Product { get; init; }

    public string? Version { get; init; }

    /// <summary>A host in its normal spelling.</summary>
    public string? Domain { get; init; }

    public string? Fingerprint { get; init; }

    public IReadOnlyList<string>? Entitlements { get; init; }

    public long? Users { get; init; }

    /// <summary>The route is about an activation and can do nothing without its fingerprint.</summary>
    public bool NeedsFingerprint { get; init; }

    /// <summary>The activation is about to be made: that there is none yet refuses nothing.</summary>
    public bool IsActivating { get; init; }
}
