using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Api;

/// <summary>Releases at /api/v1/releases, drafts among them.</summary>
internal sealed class ReleaseResource : ContentResource<ReleasePart, ReleaseModel, ReleaseIndex>
{
    private static readonly ListShape<ReleaseIndex> _list = new ListShape<ReleaseIndex>(row => row.ContentItemId, row => row.Latest)
        .Equal("product", row => row.ProductId, "The id of the product")
        .Equal("channel", row => row.Channel, "Such as stable or beta")
        .Equal("version", row => row.Version, "The whole version")
        .Flag("published", row => row.Published, "False for drafts")
        .Flag("yanked", row => row.Yanked, "Withdrawn")
        .Period("released", row => row.ReleasedUtc, "The release date")
        .Sort("released", row => row.ReleasedUtc);

    public ReleaseResource(ContentServices services)
        : base(services)
    {
    }

    protected override string ContentType => ProductsConstants.ReleaseType;

    protected override ListShape<ReleaseIndex> List => _list;

    protected override VersionOptions Version => VersionOptions.Latest;

    protected override ValueTask<ReleaseModel> ReadAsync(ContentItem item, ReleasePart part, CancellationToken cancellationToken) => ValueTask.FromResult(new ReleaseModel
    {
        Id = item.ContentItemId,
        Name = item.DisplayText ?? "",
        ProductId = part.ProductId,
        Version = part.Version,
        Channel = part.Channel,
        Status = part.Status(item),
        ReleasedAt = part.ReleasedUtc,
        Notes = part.Notes,
        RequiredEntitlements = [.. part.RequiredEntitlements],
        Packages = [.. part.Packages.Select(Describe)],
        CreatedAt = item.CreatedUtc,
        UpdatedAt = item.ModifiedUtc,
    });

    protected override ValueTask WriteAsync(ReleaseModel model, ContentItem item, ReleasePart part, CancellationToken cancellationToken)
    {
        if (model.Status == ReleaseStatus.Draft && part.FirstPublishedUtc is not null)
        {
            throw Fault("status", "A release that was published is withdrawn by Yanked, and never a draft again.");
        }

        part.ProductId = model.ProductId;
        part.Version = model.Version;
        part.Channel = model.Channel;
        part.Yanked = model.Status == ReleaseStatus.Yanked;
        part.ReleasedUtc = model.ReleasedAt;
        part.Notes = model.Notes;
        part.RequiredEntitlements = [.. model.RequiredEntitlements];
        return ValueTask.CompletedTask;
    }

    protected override bool IsPublished(ReleaseModel model) => model.Status != ReleaseStatus.Draft;

    protected override string FieldOf(string partField) =>
        partField == nameof(ReleasePart.ReleasedUtc) ? "releasedAt" : base.FieldOf(partField);

    private static PackageModel Describe(Package package) => new()
    {
        Id = package.Id,
        FileName = package.FileName,
        Platform = package.Platform,
        ContentType = package.ContentType,
        Size = package.Size,
        Sha256 = package.Sha256,
        Sha512 = package.Sha512,
        UploadedAt = package.UploadedUtc,
    };
}
