using System.Text.Json;

namespace DevCrm.Client.Proofs;

/// <summary>The header of a signed text.</summary>
internal sealed record JwsHeader
{
    public string? Alg { get; init; }

    public string? Typ { get; init; }

    public string? Kid { get; init; }

    /// <summary>Extensions that must be understood; none is.</summary>
    public JsonElement? Crit { get; init; }
}
