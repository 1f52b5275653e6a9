using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>From which date a renewal counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RenewalBasis>))]
public enum RenewalBasis
{
    /// <summary>Days before the end are not lost, days after it are not given away.</summary>
    FromEndDate,

    FromNow,

    /// <summary>From the end date while it has not passed, else from now.</summary>
    FromNowIfEnded,
}
