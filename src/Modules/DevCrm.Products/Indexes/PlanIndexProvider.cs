using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Keeps <see cref="PlanIndex"/>.</summary>
public sealed class PlanIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<PlanIndex>()
            .When(item => item.ContentType == ProductsConstants.PlanType && (item.Published || item.Latest))
            .Map(item => item.TryGet<PlanPart>(out var part)
                ? new PlanIndex
                {
                    ContentItemId = item.ContentItemId,
                    ProductId = part.ProductId,
                    StripePriceId = part.StripePriceId,
                    Purchasable = part.Purchasable,
                    Position = part.Position,
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null!);
}
