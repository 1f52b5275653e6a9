using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>A licence as staff see it, with the names behind its ids.</summary>
public class LicensePartDisplayViewModel
{
    public License License { get; set; } = null!;

    public string AccountName { get; set; } = "";
}
