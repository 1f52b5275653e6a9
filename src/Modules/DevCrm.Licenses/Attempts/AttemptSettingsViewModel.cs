namespace DevCrm.Licenses.Attempts;

/// <summary>The editor of <see cref="AttemptSettings"/>.</summary>
public class AttemptSettingsViewModel
{
    public int? RetentionDays { get; set; }
}
