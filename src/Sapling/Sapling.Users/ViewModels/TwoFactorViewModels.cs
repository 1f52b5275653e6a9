using System.ComponentModel.DataAnnotations;

namespace Sapling.Users.ViewModels;

/// <summary>The page that asks for the code of the authenticator app at sign-in.</summary>
public class LoginWithTwoFactorViewModel
{
    [Required(ErrorMessage = "Enter the code that your app shows.")]
    public string? VerificationCode { get; set; }

    public bool RememberDevice { get; set; }

    public bool RememberMe { get; set; }

    public string? ReturnUrl { get; set; }

    public bool AllowRememberDevice { get; set; }
}

/// <summary>The page that takes a recovery code instead.</summary>
public class LoginWithRecoveryCodeViewModel
{
    [Required(ErrorMessage = "Enter a recovery code.")]
    public string? RecoveryCode { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>State of a user's second factor.</summary>
public class TwoFactorStateViewModel
{
    public bool IsEnabled { get; set; }

    public int RecoveryCodesLeft { get; set; }

    public bool IsRequired { get; set; }
}

/// <summary>Set-up of an authenticator app: the key to type in, and the first code as proof.</summary>
public class EnableAuthenticatorViewModel
{
    [Required(ErrorMessage = "Enter the code that your app shows.")]
    public string? Code { get; set; }

    public string SharedKey { get; set; } = "";

    public string AuthenticatorUri { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
