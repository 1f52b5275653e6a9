namespace DevCrm.Licenses.ViewModels;

/// <summary>The settings page of licences.</summary>
public class LicenseSettingsViewModel
{
    public int ExpiringDays { get; set; }

    /// <summary>Numbers separated by commas.</summary>
    public string? ReminderDays { get; set; }

    public int TestKeyDays { get; set; }

    public int InactiveDays { get; set; }

    public int IrregularAddresses { get; set; }

    public int IrregularFingerprints { get; set; }

    public int IrregularCountries { get; set; }

    public string? AlertEmail { get; set; }
}
