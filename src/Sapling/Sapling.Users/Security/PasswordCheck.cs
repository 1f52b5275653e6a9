using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Sapling.Users;

/// <summary>What came of checking a password.</summary>
public enum PasswordVerdict
{
    Right,
    Wrong,
    LockedOut,
}

/// <summary>
/// Checks a name and a password. Whatever is wrong, unknown name, wrong password, disabled or locked user, takes one
/// hash to find out and gets one answer: outsiders learn nothing about who has an account.
/// </summary>
public sealed class PasswordCheck(UserManager<IUser> users, UserSignInManager signIn, IPasswordHasher<IUser> hasher)
{
    private static readonly User Nobody = new();
    private static string? decoy;

    /// <summary>Who has the name, also where the verdict is against them; what is wrong is for the log alone.</summary>
    public async Task<(IUser? User, PasswordVerdict Verdict)> CheckAsync(string? usernameOrEmail, string? password)
    {
        var name = usernameOrEmail?.Trim() ?? "";
        password ??= "";
        var user = (await users.FindByNameAsync(name) ?? await users.FindByEmailAsync(name)) as User;
        if (user is not { IsEnabled: true, PasswordHash: not null })
        {
            Burn(password);
            return (user, PasswordVerdict.Wrong);
        }

        if (await users.IsLockedOutAsync(user))
        {
            Burn(password);
            return (user, PasswordVerdict.LockedOut);
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return (user, PasswordVerdict.Right);
        }

        return (user, result.IsLockedOut ? PasswordVerdict.LockedOut : PasswordVerdict.Wrong);
    }

    public static string Refusal(IStringLocalizer S) =>
        S["User name and password do not match, or the account cannot be used. After several failed attempts an account is locked for some minutes."];

    private void Burn(string password)
    {
        decoy ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, decoy, password);
    }
}
