using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OrchardCore.Users.Services;

/// <summary>A user's identity: id, name, address, stamp and own claims by Identity, then what features add.</summary>
internal sealed class UserClaimsPrincipalFactory(
    UserManager<IUser> userManager,
    IOptions<IdentityOptions> options,
    IEnumerable<IUserClaimsProvider> providers) : UserClaimsPrincipalFactory<IUser>(userManager, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(IUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var provider in providers)
        {
            await provider.GenerateAsync(user, identity);
        }

        return identity;
    }
}
