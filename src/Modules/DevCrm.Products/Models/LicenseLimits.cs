using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What a licence allows at most; an absent limit is no limit.</summary>
public class LicenseLimits
{
    public int? Activations { get; set; }

    public int? Users { get; set; }

    public int? Domains { get; set; }

    /// <summary>Metered units a month.</summary>
    public long? UnitsPerMonth { get; set; }

    [JsonIgnore]
    public bool IsEmpty => Activations is null && Users is null && Domains is null && UnitsPerMonth is null;
}
