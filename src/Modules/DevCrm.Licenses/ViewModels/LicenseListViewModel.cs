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

    /// <summary>What was looked for in vain, and why.</summary>
    public string? Text { get; set; }

    public string? Fault { get; set; }

    /// <summary>The accounts it may have meant.</summary>
    public IReadOnlyList<string> Accounts { get; set; } = [];

    /// <summary>Whether the filter narrows anything, so that it stays open on a small screen.</summary>
    public bool IsNarrowed => Filter is not { Number: null, Account: null, ProductId: null, Status: null, Type: null, EndsFrom: null, EndsTo: null };

    public bool MayChange { get; set; }

    public IDictionary<string, string?> To(int page)
    {
        var route = Filter.ToRoute();
        route["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return route;
    }
}
