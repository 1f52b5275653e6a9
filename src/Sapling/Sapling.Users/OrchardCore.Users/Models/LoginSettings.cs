namespace OrchardCore.Users.Models;

/// <summary>Site settings of the sign-in page.</summary>
public class LoginSettings
{
    public bool UseSiteTheme { get; set; }

    public bool DisableLocalLogin { get; set; }

    public bool AllowChangingUsername { get; set; }

    public bool AllowChangingEmail { get; set; }

    public bool AllowRememberMe { get; set; } = true;
}
