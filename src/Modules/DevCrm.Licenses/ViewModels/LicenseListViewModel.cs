using System.Collections.Generic;
using DevCrm.Licenses.Listing;
using DevCrm.Products.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The list of licences.</summary>
public class LicenseListViewModel
{
    public LicenseFilter Filter { get; set; } = new();

    public LicensePage Licenses { get; set; } = new([], false);

    public IReadOnlyList<Choice> Products { get; set; } = [];

    public int Page { get; set; } = 1;

    public bool MayChange { get; set; }

    public IDictionary<string, string?> To(int page)
    {
        var route = Filter.ToRoute();
        route["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return route;
    }
}
