using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>Who may know that a product exists.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductVisibility>))]
public enum ProductVisibility
{
    Public,

    /// <summary>Custom development for one account.</summary>
    Private,
}
