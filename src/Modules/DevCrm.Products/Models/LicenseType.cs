using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What a licence is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LicenseType>))]
public enum LicenseType
{
    Commercial,
    Trial,
    Custom,
    Internal,
    Test,
}
