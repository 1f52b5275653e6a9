using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What happens when usage passes the prepaid units.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OveragePolicy>))]
public enum OveragePolicy
{
    /// <summary>Further use is refused.</summary>
    Deny,

    /// <summary>Further use is counted and not billed.</summary>
    Allow,

    /// <summary>Further use is counted and billed at the price of an extra unit.</summary>
    Bill,
}
