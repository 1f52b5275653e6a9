using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What a licence allows at most; an absent limit is no limit.</summary>
public class LicenseLimits
{
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Activations { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Users { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Domains { get; set; }

    /// <summary>Metered units a month.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? UnitsPerMonth { get; set; }

    [JsonIgnore]
    public bool IsEmpty => Activations is null && Users is null && Domains is null && UnitsPerMonth is null;
}
