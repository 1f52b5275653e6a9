using System.Collections.Generic;
using System.Linq;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Keeps <see cref="ReleaseIndex"/> and <see cref="PackageIndex"/>.</summary>
public sealed class ReleaseIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        context.For<ReleaseIndex>()
            .When(item => item.ContentType == ProductsConstants.ReleaseType && (item.Published || item.Latest))
            .Map(item => item.TryGet<ReleasePart>(out var part)
                ? new ReleaseIndex
                {
                    ContentItemId = item.ContentItemId,
                    ProductId = part.ProductId,
                    Version = part.Version,
                    Channel = part.Channel,
                    ReleasedUtc = part.ReleasedUtc,
                    Yanked = part.Yanked,
                    PackageCount = part.Packages.Count,
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null!);

        context.For<PackageIndex>()
            .When(item => item.ContentType == ProductsConstants.ReleaseType && (item.Published || item.Latest))
            .Map(Packages);
    }

    private static IEnumerable<PackageIndex> Packages(ContentItem item) =>
        item.TryGet<ReleasePart>(out var part)
            ? part.Packages.Select(package => new PackageIndex
            {
                PackageId = package.Id,
                ContentItemId = item.ContentItemId,
                Published = item.Published,
                Latest = item.Latest,
            })
            : [];
}
