using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Models;

/// <summary>Where a licence stands. It is the first of these that applies, in this order (design, Licences).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LicenseStatus>))]
public enum LicenseStatus
{
    /// <summary>Ended for good: no payment revives it.</summary>
    Revoked,
    Suspended,

    /// <summary>Not paid yet, or its start date is to come.</summary>
    Pending,
    Expired,
    Expiring,
    Active,
}
