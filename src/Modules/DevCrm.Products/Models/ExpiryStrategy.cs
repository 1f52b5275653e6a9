using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What a licence still allows after its end date (design, Licences).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExpiryStrategy>))]
public enum ExpiryStrategy
{
    /// <summary>Does not validate; releases dated up to the end date stay available.</summary>
    Restrict,

    /// <summary>Does not validate and downloads nothing.</summary>
    Revoke,

    /// <summary>Validates as expired; releases dated up to the end date stay available.</summary>
    Maintain,

    /// <summary>Validates as expired and downloads everything.</summary>
    Allow,
}
