using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The page that shows a key.</summary>
public class LicenseKeyViewModel
{
    public License License { get; set; } = null!;

    public string Key { get; set; } = "";

    public string ReturnUrl { get; set; } = "";
}
