using System.Security.Claims;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Sapling.Users;

/// <summary>Whether a user must have a second factor; one that must and has none yet carries a claim that leads to its set-up.</summary>
public sealed class TwoFactorRule(ISiteService site) : IUserClaimsProvider
{
    public async Task<bool> IsRequiredAsync(IUser user) =>
        user is User && (await site.GetSettingsAsync<TwoFactorLoginSettings>()).RequireTwoFactorAuthentication;

    public async Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        if (user is User { TwoFactorEnabled: false } && await IsRequiredAsync(user))
        {
            claims.AddClaim(new Claim(UserConstants.TwoFactorAuthenticationClaimType, "required"));
        }
    }
}
