using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Users on Identity's managers.</summary>
internal sealed class UserService(
    UserManager<IUser> users,
    IStringLocalizer<UserService> S) : IUserService
{
    public async Task<IUser?> CreateUserAsync(IUser user, string? password, Action<string, string> reportError)
    {
        var result = string.IsNullOrEmpty(password) ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        return Report(result, reportError) ? user : null;
    }

    public async Task<bool> ChangePasswordAsync(IUser user, string currentPassword, string newPassword, Action<string, string> reportError) =>
        Report(await users.ChangePasswordAsync(user, currentPassword, newPassword), reportError, "CurrentPassword");

    public async Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true ? await users.GetUserAsync(principal) : null;

    public async Task<IUser?> GetUserAsync(string usernameOrEmail)
    {
        if (string.IsNullOrWhiteSpace(usernameOrEmail))
        {
            return null;
        }

        var name = usernameOrEmail.Trim();
        return await users.FindByNameAsync(name) ?? await users.FindByEmailAsync(name);
    }

    public async Task<IUser?> GetUserByUniqueIdAsync(string userId) =>
        string.IsNullOrEmpty(userId) ? null : await users.FindByIdAsync(userId);

    public async Task<IUser?> GetForgotPasswordUserAsync(string userId)
    {
        if (await GetUserAsync(userId) is not User { IsEnabled: true } user)
        {
            return null;
        }

        // Not stored: the token proves itself by the security stamp within it.
        user.ResetToken = await users.GeneratePasswordResetTokenAsync(user);
        return user;
    }

    public async Task<bool> ResetPasswordAsync(string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError)
    {
        if (await GetUserAsync(usernameOrEmail) is not User { IsEnabled: true } user)
        {
            reportError("", S["The link is no longer valid, or it belongs to another account. Ask for a new one."]);
            return false;
        }

        var result = await users.ResetPasswordAsync(user, resetToken, newPassword);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)))
        {
            reportError("", S["The link is no longer valid, or it belongs to another account. Ask for a new one."]);
            return false;
        }

        if (!Report(result, reportError))
        {
            return false;
        }

        // Whoever has the mailed token reads that mailbox; and a lock-out protected the password that is gone now.
        user.EmailConfirmed = true;
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);

        return true;
    }

    public async Task<bool> EnableAsync(IUser user)
    {
        if (user is not User { IsEnabled: false } stored)
        {
            return false;
        }

        stored.IsEnabled = true;
        await users.UpdateAsync(stored);

        return true;
    }

    public async Task<bool> DisableAsync(IUser user)
    {
        if (user is not User { IsEnabled: true } stored)
        {
            return false;
        }

        stored.IsEnabled = false;
        // A new stamp ends the sessions that are open.
        await users.UpdateSecurityStampAsync(stored);

        return true;
    }

    private bool Report(IdentityResult result, Action<string, string> reportError, string passwordField = "Password")
    {
        foreach (var error in result.Errors)
        {
            var (field, text) = error.Code switch
            {
                nameof(IdentityErrorDescriber.PasswordMismatch) => (passwordField, S["The current password is not right."].Value),
                nameof(IdentityErrorDescriber.InvalidUserName) or nameof(IdentityErrorDescriber.DuplicateUserName) => (nameof(User.UserName), error.Description),
                nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.DuplicateEmail) => (nameof(User.Email), error.Description),
                _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => (passwordField == "Password" ? "Password" : "NewPassword", error.Description),
                _ => ("", error.Description),
            };
            reportError(field, text);
        }

        return result.Succeeded;
    }
}
