using System.Security.Claims;

namespace OrchardCore.Users.Services;

/// <summary>What modules do with users: find, create, check a password, reset it, enable and disable.</summary>
public interface IUserService
{
    /// <summary>Stores a new user; without a password it can only be set by the recovery token. Null when an error was reported.</summary>
    Task<IUser?> CreateUserAsync(IUser user, string? password, Action<string, string> reportError);

    Task<bool> ChangePasswordAsync(IUser user, string currentPassword, string newPassword, Action<string, string> reportError);

    Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal);

    Task<IUser?> GetUserAsync(string usernameOrEmail);

    Task<IUser?> GetUserByUniqueIdAsync(string userId);

    /// <summary>The enabled user with this name or address, with a fresh <c>ResetToken</c> set and not stored; null for nobody.</summary>
    Task<IUser?> GetForgotPasswordUserAsync(string userId);

    Task<bool> ResetPasswordAsync(string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError);

    Task<bool> EnableAsync(IUser user);

    Task<bool> DisableAsync(IUser user);
}
