using System;

namespace DevCrm.Products.Downloads;

/// <summary>Who was given what, when, and on behalf of which licence.</summary>
public class DownloadLogEntry
{
    public long Id { get; set; }

    public DateTime CreatedUtc { get; set; }

    public string? UserId { get; set; }

    public string UserName { get; set; } = "";

    public string? Address { get; set; }

    public string? AccountId { get; set; }

    public string? LicenseId { get; set; }

    public string ProductId { get; set; } = "";

    public string ProductName { get; set; } = "";

    public string ReleaseId { get; set; } = "";

    public string Version { get; set; } = "";

    public string PackageId { get; set; } = "";

    public string FileName { get; set; } = "";

    /// <summary>The part asked for when a download is resumed or split, as the client wrote it.</summary>
    public string? Range { get; set; }
}
