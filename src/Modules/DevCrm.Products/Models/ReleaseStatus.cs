using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>Where a release stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseStatus>))]
public enum ReleaseStatus
{
    Draft,
    Published,
    Yanked,
}
