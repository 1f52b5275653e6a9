using System.Text.Json.Serialization;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Models;

/// <summary>Something we sell or make; its name is the content item's title.</summary>
public class ProductPart : ContentPart
{
    /// <summary>3 to 5 capital letters; begins licence ids and keys, so it never changes once a licence exists.</summary>
    public string Code { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; set; } = "";

    public ProductVisibility Visibility { get; set; }

    /// <summary>The content item id of the one account that may see a private product.</summary>
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? AccountId { get; set; }
}
