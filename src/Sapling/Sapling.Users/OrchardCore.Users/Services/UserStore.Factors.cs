using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Second factor: tokens are encrypted in the document, recovery codes are one token.</summary>
internal sealed partial class UserStore :
    IUserTwoFactorStore<IUser>, IUserAuthenticatorKeyStore<IUser>, IUserTwoFactorRecoveryCodeStore<IUser>, IUserAuthenticationTokenStore<IUser>
{
    private const string TokenProtector = "OrchardCore.UserStore.Token";
    private const string InternalLoginProvider = "[AspNetUserStore]";
    private const string AuthenticatorKeyTokenName = "AuthenticatorKey";
    private const string RecoveryCodeTokenName = "RecoveryCodes";

    public Task<bool> GetTwoFactorEnabledAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(Of(user).TwoFactorEnabled);

    public Task SetTwoFactorEnabledAsync(IUser user, bool enabled, CancellationToken cancellationToken)
    {
        Of(user).TwoFactorEnabled = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(IUser user, CancellationToken cancellationToken) =>
        GetTokenAsync(user, InternalLoginProvider, AuthenticatorKeyTokenName, cancellationToken);

    public Task SetAuthenticatorKeyAsync(IUser user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, InternalLoginProvider, AuthenticatorKeyTokenName, key, cancellationToken);

    public async Task<int> CountCodesAsync(IUser user, CancellationToken cancellationToken) => (await CodesAsync(user, cancellationToken)).Length;

    public async Task<bool> RedeemCodeAsync(IUser user, string code, CancellationToken cancellationToken)
    {
        var codes = await CodesAsync(user, cancellationToken);
        if (!codes.Contains(code, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        await ReplaceCodesAsync(user, codes.Where(known => !string.Equals(known, code, StringComparison.OrdinalIgnoreCase)), cancellationToken);
        return true;
    }

    public Task ReplaceCodesAsync(IUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, InternalLoginProvider, RecoveryCodeTokenName, string.Join(';', recoveryCodes), cancellationToken);

    public Task<string?> GetTokenAsync(IUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var protectedValue = Find(user, loginProvider, name)?.Value;
        return Task.FromResult(string.IsNullOrEmpty(protectedValue)
            ? null
            : dataProtection.CreateProtector(TokenProtector).Unprotect(protectedValue));
    }

    public Task SetTokenAsync(IUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        var token = Find(user, loginProvider, name);
        if (token is null)
        {
            Of(user).UserTokens.Add(token = new UserToken { LoginProvider = loginProvider, Name = name });
        }

        token.Value = dataProtection.CreateProtector(TokenProtector).Protect(value ?? "");
        return Task.CompletedTask;
    }

    public Task RemoveTokenAsync(IUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (Find(user, loginProvider, name) is { } token)
        {
            Of(user).UserTokens.Remove(token);
        }

        return Task.CompletedTask;
    }

    private static UserToken? Find(IUser user, string loginProvider, string name) =>
        Of(user).UserTokens.FirstOrDefault(token => token.LoginProvider == loginProvider && token.Name == name);

    private async Task<string[]> CodesAsync(IUser user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, InternalLoginProvider, RecoveryCodeTokenName, cancellationToken) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries);
}
