using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>The calendar unit of a term.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    Day,
    Month,
    Year,

    /// <summary>No end date.</summary>
    Perpetual,
}
