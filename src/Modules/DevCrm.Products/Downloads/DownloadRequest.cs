using System.Security.Claims;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Updates;

namespace DevCrm.Products.Downloads;

/// <summary>Who asks for which package, signed in or by a licence key. The release is published, not yanked and complete; otherwise no rule is asked.</summary>
public sealed record DownloadRequest(
    CatalogProduct Product,
    CatalogRelease Release,
    Package Package,
    ClaimsPrincipal User,
    string? UserId,
    string? Address,
    ReleaseKeyHolder? Key = null);
