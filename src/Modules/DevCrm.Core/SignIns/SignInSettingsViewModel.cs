namespace DevCrm.Core.SignIns;

/// <summary>The editor of <see cref="SignInSettings"/>.</summary>
public class SignInSettingsViewModel
{
    public int? RetentionDays { get; set; }
}
