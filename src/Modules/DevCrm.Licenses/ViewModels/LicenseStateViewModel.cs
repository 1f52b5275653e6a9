using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>Number, key and state of a licence, with what the user may do about them.</summary>
public class LicenseStateViewModel
{
    public License License { get; set; } = null!;

    public bool MayChange { get; set; }

    public bool MayReveal { get; set; }

    public string ReturnUrl { get; set; } = "";
}
