using DevCrm.Products.Models;

namespace DevCrm.Products.ViewModels;

/// <summary>What the content list shows of a product.</summary>
public class ProductSummaryViewModel
{
    public ProductPart Part { get; set; } = new();
}

/// <summary>What the content list shows of a plan.</summary>
public class PlanSummaryViewModel
{
    public PlanPart Part { get; set; } = new();

    public string Product { get; set; } = "";
}

/// <summary>What the content list shows of a release.</summary>
public class ReleaseSummaryViewModel
{
    public ReleasePart Part { get; set; } = new();

    public ReleaseStatus Status { get; set; }
}
