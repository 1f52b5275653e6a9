using System;

namespace DevCrm.Products.Models;

/// <summary>A stored file of a release.</summary>
public class Package
{
    /// <summary>Names the stored file and the download address; never reused.</summary>
    public string Id { get; set; } = "";

    public string FileName { get; set; } = "";

    public string Platform { get; set; } = "any";

    public string ContentType { get; set; } = "application/octet-stream";

    public long Size { get; set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha512 { get; set; } = "";

    public DateTime UploadedUtc { get; set; }

    public string? UploadedBy { get; set; }
}
