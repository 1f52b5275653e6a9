using DevCrm.Products.Services;
using Microsoft.AspNetCore.Html;

namespace DevCrm.Portal.ViewModels;

public class ReleaseViewModel
{
    public CatalogRelease Release { get; set; } = null!;

    public IHtmlContent Notes { get; set; } = HtmlString.Empty;
}
