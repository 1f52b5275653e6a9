namespace DevCrm.Products;

/// <summary>Names that are stored or appear in addresses.</summary>
public static class ProductsConstants
{
    public const string ModuleId = "DevCrm.Products";
    public const string ProductType = "Product";
    public const string PlanType = "Plan";
    public const string ReleaseType = "Release";
    public const string DefaultChannel = "stable";
    public const string DownloadRouteName = "DevCrm.Products.Download";
}
