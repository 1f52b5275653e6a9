using DevCrm.Products.Models;

namespace DevCrm.Products.ViewModels;

/// <summary>The packages of a release and the upload form.</summary>
public class PackagesViewModel
{
    public string ReleaseId { get; set; } = "";

    public string Name { get; set; } = "";

    public ReleasePart Release { get; set; } = new();

    public string? Error { get; set; }
}
