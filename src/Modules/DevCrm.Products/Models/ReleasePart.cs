using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Models;

/// <summary>A version of a product. A published content item is a published release; a draft is offered to nobody.</summary>
public class ReleasePart : ContentPart
{
    /// <summary>The content item id of the product.</summary>
    public string ProductId { get; set; } = "";

    /// <summary>SemVer 2, unique within product and channel.</summary>
    public string Version { get; set; } = "";

    public string Channel { get; set; } = ProductsConstants.DefaultChannel;

    /// <summary>Withdrawn: offered to nobody any more, though the record stays.</summary>
    public bool Yanked { get; set; }

    /// <summary>The date that licence end dates are compared with; set at the first publication when left empty.</summary>
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? ReleasedUtc { get; set; }

    /// <summary>When it was first published, which is announced once and never again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? FirstPublishedUtc { get; set; }

    /// <summary>Markdown.</summary>
    public string Notes { get; set; } = "";

    /// <summary>A licence needs all of them.</summary>
    public List<string> RequiredEntitlements { get; set; } = [];

    /// <summary>Complete packages only: one appears here after its last byte is stored and hashed.</summary>
    public List<Package> Packages { get; set; } = [];
}
