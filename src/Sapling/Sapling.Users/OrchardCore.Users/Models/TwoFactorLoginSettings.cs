namespace OrchardCore.Users.Models;

/// <summary>Site settings of the second factor.</summary>
public class TwoFactorLoginSettings
{
    public bool RequireTwoFactorAuthentication { get; set; }

    public bool AllowRememberClientTwoFactorAuthentication { get; set; } = true;

    public int NumberOfRecoveryCodesToGenerate { get; set; } = 5;

    public bool UseSiteTheme { get; set; }
}
