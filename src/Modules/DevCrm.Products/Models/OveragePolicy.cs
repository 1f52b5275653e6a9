using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What happens when activations, users or units pass what was agreed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OveragePolicy>))]
public enum OveragePolicy
{
    /// <summary>Further use is refused.</summary>
    Deny,

    /// <summary>Further use is counted and not billed.</summary>
    Allow,

    /// <summary>Further use is counted and billed at the price of an extra unit.</summary>
    Bill,

    /// <summary>Refused beyond 1.25 times.</summary>
    UpToQuarterMore,

    /// <summary>Refused beyond 1.5 times.</summary>
    UpToHalfMore,

    /// <summary>Refused beyond twice.</summary>
    UpToTwice,
}
