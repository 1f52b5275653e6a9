using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>How often the price is paid.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BillingInterval>))]
public enum BillingInterval
{
    OneTime,
    Month,
    Year,
}
