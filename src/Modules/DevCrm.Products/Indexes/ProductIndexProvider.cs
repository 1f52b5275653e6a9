using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Keeps <see cref="ProductIndex"/>.</summary>
public sealed class ProductIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ProductIndex>()
            .When(item => item.ContentType == ProductsConstants.ProductType && (item.Published || item.Latest))
            .Map(item => item.TryGet<ProductPart>(out var part)
                ? new ProductIndex
                {
                    ContentItemId = item.ContentItemId,
                    Code = part.Code,
                    Slug = part.Slug,
                    Visibility = part.Visibility.ToString(),
                    AccountId = part.AccountId,
                    Name = item.DisplayText ?? "",
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null!);
}
