using System.Collections.Generic;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Html;

namespace DevCrm.Portal.ViewModels;

public class ShopViewModel
{
    public IReadOnlyList<ShopProductViewModel> Products { get; set; } = [];
}

public class ShopProductViewModel
{
    public CatalogProduct Product { get; set; } = null!;

    /// <summary>Those on sale, by position.</summary>
    public IReadOnlyList<CatalogPlan> Plans { get; set; } = [];

    public IHtmlContent Description { get; set; } = HtmlString.Empty;

    /// <summary>Public metadata of what a buyer gets: newest first, without files.</summary>
    public IReadOnlyList<ReleaseViewModel> Releases { get; set; } = [];
}
