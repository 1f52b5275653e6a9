using System.Collections.Generic;
using DevCrm.Core.ViewModels;
using DevCrm.Products.Downloads;

namespace DevCrm.Products.ViewModels;

/// <summary>The download log.</summary>
public class DownloadLogViewModel
{
    public string? User { get; set; }

    public IReadOnlyList<DownloadLogEntry> Entries { get; set; } = [];

    public PageLinks Links { get; set; } = new();
}
