using System;
using YesSql.Indexes;

namespace DevCrm.Licenses.Indexes;

/// <summary>Finds licences by account, product, number, key, status and dates. Only the published version has a key and an occasion.</summary>
public class LicenseIndex : MapIndex
{
    /// <summary>The row's document, by which batches go through the table.</summary>
    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = "";

    public string AccountId { get; set; } = "";

    public string ProductId { get; set; } = "";

    public string PlanId { get; set; } = "";

    public string LicenseNumber { get; set; } = "";

    public string? KeyHash { get; set; }

    public string Status { get; set; } = "";

    public string Type { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public DateTime? EndUtc { get; set; }

    public DateTime? NextOccasionUtc { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
