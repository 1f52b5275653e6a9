using System;
using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Finds releases by product, channel and version.</summary>
public class ReleaseIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ProductId { get; set; } = "";

    public string Version { get; set; } = "";

    public string Channel { get; set; } = "";

    public DateTime? ReleasedUtc { get; set; }

    public bool Yanked { get; set; }

    public int PackageCount { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
