using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Alerts;

/// <summary>Something about a licence's use that staff should look at.</summary>
public class UsageAlert
{
    public long Id { get; set; }

    public string AlertId { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public UsageAlertKind Kind { get; set; }

    /// <summary>What was found: "Month", "Used", "Prepaid", "LastContact", "Addresses", …</summary>
    public Dictionary<string, string> Facts { get; set; } = new(StringComparer.Ordinal);

    public DateTime CreatedUtc { get; set; }

    /// <summary>When someone had looked at it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? ClosedUtc { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClosedBy { get; set; }
}

/// <summary>What is remarkable.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageAlertKind>))]
public enum UsageAlertKind
{
    /// <summary>80 % of the prepaid units of a month are used.</summary>
    NearlyUsed,

    /// <summary>All of them are.</summary>
    Overuse,

    /// <summary>The program was not heard of for long.</summary>
    Inactivity,

    /// <summary>Many addresses, fingerprints or countries in a short time.</summary>
    IrregularUse,
}
