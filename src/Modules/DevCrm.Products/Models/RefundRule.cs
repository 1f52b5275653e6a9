using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What a full refund does to the licence.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefundRule>))]
public enum RefundRule
{
    Revoke,
    Keep,
}
