using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>Roles, kept by name, and claims.</summary>
internal sealed partial class UserStore : IUserRoleStore<IUser>, IUserClaimStore<IUser>
{
    /// <summary>Identity hands over the normalized name; documents keep the name as it was given to the role.</summary>
    public async Task AddToRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken)
    {
        var role = (await roles.GetRoleNamesAsync()).FirstOrDefault(name => normalizer.NormalizeName(name) == normalizedRoleName)
            ?? throw new InvalidOperationException($"There is no role '{normalizedRoleName}'.");
        if (!Of(user).RoleNames.Contains(role, StringComparer.OrdinalIgnoreCase))
        {
            Of(user).RoleNames.Add(role);
        }
    }

    public Task RemoveFromRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken)
    {
        foreach (var role in Of(user).RoleNames.Where(name => normalizer.NormalizeName(name) == normalizedRoleName).ToList())
        {
            Of(user).RoleNames.Remove(role);
        }

        return Task.CompletedTask;
    }

    public Task<IList<string>> GetRolesAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<string>>([.. Of(user).RoleNames]);

    public Task<bool> IsInRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken) =>
        Task.FromResult(Of(user).RoleNames.Any(name => normalizer.NormalizeName(name) == normalizedRoleName));

    public async Task<IList<IUser>> GetUsersInRoleAsync(string normalizedRoleName, CancellationToken cancellationToken) =>
        [.. await session.Query<User, UserByRoleNameIndex>(index => index.RoleName == normalizedRoleName).ListAsync(cancellationToken)];

    public Task<IList<Claim>> GetClaimsAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<Claim>>([.. Of(user).UserClaims.Select(claim => claim.ToClaim())]);

    public Task AddClaimsAsync(IUser user, IEnumerable<Claim> claims, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
        {
            Of(user).UserClaims.Add(new UserClaim { ClaimType = claim.Type, ClaimValue = claim.Value });
        }

        return Task.CompletedTask;
    }

    public Task ReplaceClaimAsync(IUser user, Claim claim, Claim newClaim, CancellationToken cancellationToken)
    {
        foreach (var known in Of(user).UserClaims.Where(known => Same(known, claim)))
        {
            (known.ClaimType, known.ClaimValue) = (newClaim.Type, newClaim.Value);
        }

        return Task.CompletedTask;
    }

    public Task RemoveClaimsAsync(IUser user, IEnumerable<Claim> claims, CancellationToken cancellationToken)
    {
        foreach (var known in Of(user).UserClaims.Where(known => claims.Any(claim => Same(known, claim))).ToList())
        {
            Of(user).UserClaims.Remove(known);
        }

        return Task.CompletedTask;
    }

    public async Task<IList<IUser>> GetUsersForClaimAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (type, value) = (claim.Type, claim.Value);
        return [.. await session.Query<User, UserByClaimIndex>(index => index.ClaimType == type && index.ClaimValue == value).ListAsync(cancellationToken)];
    }

    private static bool Same(UserClaim known, Claim claim) => known.ClaimType == claim.Type && known.ClaimValue == claim.Value;
}
