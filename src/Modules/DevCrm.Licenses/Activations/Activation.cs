using System;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Activations;

/// <summary>A fingerprint that takes one unit of a licence. When it was last seen lies beside it, since that changes all the time.</summary>
public class Activation
{
    /// <summary>The document's.</summary>
    public long Id { get; set; }

    public string ActivationId { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public string Fingerprint { get; set; } = "";

    /// <summary>Which unit it takes, from 1.</summary>
    public int Slot { get; set; }

    public string? Name { get; set; }

    public string? Platform { get; set; }

    /// <summary>Where the request came from that made it or last renewed its lease.</summary>
    public string? Address { get; set; }

    public DateTime ActivatedUtc { get; set; }

    /// <summary>Floating: from here on the unit is anyone's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? LeaseEndsUtc { get; set; }
}
