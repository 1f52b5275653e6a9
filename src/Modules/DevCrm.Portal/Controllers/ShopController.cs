using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Portal.Services;
using DevCrm.Portal.ViewModels;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Mvc;

namespace DevCrm.Portal.Controllers;

/// <summary>The shop window: what anybody may see and buy.</summary>
public sealed class ShopController : Controller
{
    private const int ReleasesShown = 5;

    private readonly ICatalog _catalog;
    private readonly MarkdownPages _markdown;

    public ShopController(ICatalog catalog, MarkdownPages markdown)
    {
        _catalog = catalog;
        _markdown = markdown;
    }

    [HttpGet("/", Name = "DevCrm.Shop")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var products = new List<ShopProductViewModel>();

        foreach (var product in await _catalog.ListPublicProductsAsync(cancellationToken))
        {
            products.Add(new ShopProductViewModel { Product = product, Plans = await ListPlansAsync(product, cancellationToken) });
        }

        return View(new ShopViewModel { Products = products });
    }

    [HttpGet("/products/{slug}", Name = "DevCrm.ShopProduct")]
    public async Task<IActionResult> Product(string slug, CancellationToken cancellationToken)
    {
        // A client's own extension is not even known to exist here.
        if (await _catalog.GetProductBySlugAsync(slug, cancellationToken) is not { Part.Visibility: ProductVisibility.Public } product)
        {
            return NotFound();
        }

        var releases = await _catalog.ListReleasesAsync(product.Id, cancellationToken);

        return View(new ShopProductViewModel
        {
            Product = product,
            Plans = await ListPlansAsync(product, cancellationToken),
            Description = _markdown.Render(product.Part.Description),
            Releases = [.. releases.Take(ReleasesShown).Select(release => new ReleaseViewModel { Release = release, Notes = _markdown.Render(release.Part.Notes) })],
        });
    }

    private async Task<IReadOnlyList<CatalogPlan>> ListPlansAsync(CatalogProduct product, CancellationToken cancellationToken) =>
        [.. (await _catalog.ListPlansAsync(product.Id, cancellationToken)).Where(plan => plan.Part.Purchasable)];
}
