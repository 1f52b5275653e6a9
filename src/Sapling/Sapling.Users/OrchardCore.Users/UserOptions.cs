namespace OrchardCore.Users;

/// <summary>Where the pages of signing in are; configuration section <c>OrchardCore_Users</c>.</summary>
public class UserOptions
{
    public string LoginPath { get; set; } = "Login";

    public string LogoffPath { get; set; } = "Users/LogOff";

    public string ChangePasswordUrl { get; set; } = "ChangePassword";

    public string ChangePasswordConfirmationUrl { get; set; } = "ChangePasswordConfirmation";

    public string TwoFactorAuthenticationPath { get; set; } = "TwoFactorAuthentication";
}
