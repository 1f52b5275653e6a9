using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Roles;

/// <summary>Adds the names of a user's roles to the identity.</summary>
internal sealed class RoleClaimsProvider(IOptions<IdentityOptions> options) : IUserClaimsProvider
{
    public Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        foreach (var role in ((User)user).RoleNames)
        {
            claims.AddClaim(new Claim(options.Value.ClaimsIdentity.RoleClaimType, role));
        }

        return Task.CompletedTask;
    }
}
