using System.ComponentModel.DataAnnotations;

namespace Sapling.Users.ViewModels;

/// <summary>The sign-in page; its fields have the names they have in Orchard Core.</summary>
public class LoginViewModel
{
    public LoginFields LoginForm { get; set; } = new();
}

public class LoginFields
{
    [Required(ErrorMessage = "Enter your user name or email address.")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "Enter your password.")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public bool RememberMe { get; set; }
}

public class ForgotPasswordViewModel
{
    public ForgotPasswordFields ForgotPasswordForm { get; set; } = new();
}

public class ForgotPasswordFields
{
    [Required(ErrorMessage = "Enter your user name or email address.")]
    public string? UsernameOrEmail { get; set; }
}

public class ResetPasswordViewModel
{
    public ResetPasswordFields ResetPasswordForm { get; set; } = new();
}

public class ResetPasswordFields
{
    [Required(ErrorMessage = "Enter your user name or email address.")]
    public string? UsernameOrEmail { get; set; }

    [Required(ErrorMessage = "Enter a new password.")]
    [DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Compare(nameof(NewPassword), ErrorMessage = "The two passwords are not the same.")]
    [DataType(DataType.Password)]
    public string? PasswordConfirmation { get; set; }

    public string? ResetToken { get; set; }
}

public class ChangePasswordViewModel
{
    [Required(ErrorMessage = "Enter your current password.")]
    [DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Required(ErrorMessage = "Enter a new password.")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Compare(nameof(Password), ErrorMessage = "The two passwords are not the same.")]
    [DataType(DataType.Password)]
    public string? PasswordConfirmation { get; set; }
}
