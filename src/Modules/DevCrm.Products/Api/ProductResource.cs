using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace DevCrm.Products.Api;

/// <summary>Products at /api/v1/products.</summary>
internal sealed class ProductResource : ContentResource<ProductPart, ProductModel, ProductIndex>
{
    private static readonly ListShape<ProductIndex> _list = new ListShape<ProductIndex>(row => row.ContentItemId, row => row.Published)
        .Equal("code", row => row.Code, "The product's code", text => text.ToUpperInvariant())
        .Equal("slug", row => row.Slug, "Its part of web addresses")
        .Choice<ProductVisibility>("visibility", row => row.Visibility, "Who may know of it")
        .Equal("account", row => row.AccountId, "The id of the account a private product is for")
        .Sort("name", row => row.Name)
        .Sort("code", row => row.Code);

    public ProductResource(ContentServices services)
        : base(services)
    {
    }

    protected override string ContentType => ProductsConstants.ProductType;

    protected override ListShape<ProductIndex> List => _list;

    protected override ValueTask<ProductModel> ReadAsync(ContentItem item, ProductPart part, CancellationToken cancellationToken) => ValueTask.FromResult(new ProductModel
    {
        Id = item.ContentItemId,
        Name = item.DisplayText ?? "",
        Code = part.Code,
        Slug = part.Slug,
        Summary = part.Summary,
        Description = part.Description,
        Visibility = part.Visibility,
        AccountId = part.AccountId,
        CreatedAt = item.CreatedUtc,
        UpdatedAt = item.ModifiedUtc,
    });

    protected override ValueTask WriteAsync(ProductModel model, ContentItem item, ProductPart part, CancellationToken cancellationToken)
    {
        var name = model.Name.Trim();
        item.DisplayText = name;
        item.Alter<TitlePart>(title => title.Title = name);
        part.Code = model.Code;
        part.Slug = model.Slug;
        part.Summary = model.Summary;
        part.Description = model.Description;
        part.Visibility = model.Visibility;
        part.AccountId = model.Visibility == ProductVisibility.Private ? model.AccountId : null;
        return ValueTask.CompletedTask;
    }
}
