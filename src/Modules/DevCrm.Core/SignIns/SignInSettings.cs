namespace DevCrm.Core.SignIns;

/// <summary>How long the log of sign-ins is kept.</summary>
public class SignInSettings
{
    public int RetentionDays { get; set; } = 90;
}
