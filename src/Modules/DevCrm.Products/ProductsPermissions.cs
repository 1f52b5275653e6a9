using OrchardCore.Security.Permissions;

namespace DevCrm.Products;

/// <summary>What this module lets people do beyond editing content.</summary>
public static class ProductsPermissions
{
    /// <summary>Who publishes software for others to run is as trusted as an administrator.</summary>
    public static readonly Permission UploadPackages = new("UploadDevCrmPackages", "Upload packages to releases", isSecurityCritical: true);

    public static readonly Permission ViewDownloads = new("ViewDevCrmDownloads", "Read the download log");

    /// <summary>Staff fetch any package, drafts included, to check it.</summary>
    public static readonly Permission DownloadAnyPackage = new("DownloadAnyDevCrmPackage", "Download every package");
}
