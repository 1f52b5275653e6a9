using System.Collections.Generic;
using DevCrm.Products.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The products with their plans, a button each.</summary>
public class TestKeysViewModel
{
    public IReadOnlyList<TestKeyProduct> Products { get; set; } = [];

    public int Days { get; set; }
}

/// <summary>A product and its plans by position.</summary>
public sealed record TestKeyProduct(string Id, string Name, IReadOnlyList<CatalogPlan> Plans);
