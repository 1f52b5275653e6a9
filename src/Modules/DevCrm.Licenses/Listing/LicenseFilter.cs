using System;
using System.Collections.Generic;
using System.Globalization;
using DevCrm.Licenses.Models;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Listing;

/// <summary>What a list of licences is narrowed to and ordered by.</summary>
public class LicenseFilter
{
    /// <summary>The beginning of a licence id.</summary>
    public string? Number { get; set; }

    /// <summary>A name or "name (id)".</summary>
    public string? Account { get; set; }

    public string? ProductId { get; set; }

    public LicenseStatus? Status { get; set; }

    public LicenseType? Type { get; set; }

    /// <summary>Ends on this day (UTC) or later.</summary>
    public DateOnly? EndsFrom { get; set; }

    /// <summary>Ends on this day (UTC) or earlier.</summary>
    public DateOnly? EndsTo { get; set; }

    public LicenseOrder Order { get; set; }

    /// <summary>As the values of a link's query.</summary>
    public IDictionary<string, string?> ToRoute() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["number"] = Number,
        ["account"] = Account,
        ["productId"] = ProductId,
        ["status"] = Status?.ToString(),
        ["type"] = Type?.ToString(),
        ["endsFrom"] = EndsFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["endsTo"] = EndsTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["order"] = Order.ToString(),
    };
}

/// <summary>The orders of a list of licences.</summary>
public enum LicenseOrder
{
    Newest,
    EndDate,
    Number,
}
