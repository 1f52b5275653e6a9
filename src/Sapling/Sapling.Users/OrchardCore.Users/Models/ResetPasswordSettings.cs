namespace OrchardCore.Users.Models;

/// <summary>Site settings of password recovery by mail.</summary>
public class ResetPasswordSettings
{
    public bool AllowResetPassword { get; set; }

    public bool UseSiteTheme { get; set; }
}
