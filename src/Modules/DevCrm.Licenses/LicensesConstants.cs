namespace DevCrm.Licenses;

/// <summary>Names that are stored or appear in addresses.</summary>
public static class LicensesConstants
{
    public const string ModuleId = "DevCrm.Licenses";
    public const string LicenseType = "License";

    /// <summary>The site settings group of <see cref="Models.LicenseSettings"/>.</summary>
    public const string SettingsGroup = "devcrm-licenses";
}
