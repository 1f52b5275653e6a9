using OrchardCore.ContentManagement;

namespace DevCrm.Products.Models;

/// <summary>Tells where a release stands.</summary>
public static class ReleaseStatusExtensions
{
    public static ReleaseStatus Status(this ReleasePart part, ContentItem item) =>
        part.Yanked ? ReleaseStatus.Yanked : item.Published ? ReleaseStatus.Published : ReleaseStatus.Draft;
}
