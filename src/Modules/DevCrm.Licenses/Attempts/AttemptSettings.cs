namespace DevCrm.Licenses.Attempts;

/// <summary>How long the log of attempts is kept.</summary>
public class AttemptSettings
{
    public int RetentionDays { get; set; } = 90;
}
