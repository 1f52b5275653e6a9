using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Entities;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;
using ISession = YesSql.ISession;

namespace OrchardCore.Users.Services;

/// <summary>Identity's users, kept as documents of the session. Changes are committed with the scope.</summary>
internal sealed partial class UserStore(
    ISession session,
    ILookupNormalizer normalizer,
    OrchardCore.Entities.IIdGenerator idGenerator,
    IRoleService roles,
    IDataProtectionProvider dataProtection)
    : IUserPasswordStore<IUser>
{
    public async Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken)
    {
        var stored = Of(user);
        if (string.IsNullOrEmpty(stored.UserId))
        {
            stored.UserId = idGenerator.GenerateUniqueId();
        }

        await session.SaveAsync(stored, cancellationToken: cancellationToken);
        // Flushed, so that a second user of this name in the same scope is found to exist.
        await session.FlushAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken)
    {
        await session.SaveAsync(Of(user), cancellationToken: cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken)
    {
        session.Delete(Of(user));
        await session.FlushAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await session.Query<User, UserIndex>(index => index.UserId == userId).FirstOrDefaultAsync(cancellationToken);

    public async Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await session.Query<User, UserIndex>(index => index.NormalizedUserName == normalizedUserName).FirstOrDefaultAsync(cancellationToken);

    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(Of(user).UserId);

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(Of(user).UserName);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken)
    {
        Of(user).UserName = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Of(user).NormalizedUserName);

    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken)
    {
        Of(user).NormalizedUserName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash);

    public Task<bool> HasPasswordAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash is not null);

    public Task SetPasswordHashAsync(IUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        Of(user).PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // The session belongs to the scope.
    }

    private static User Of(IUser user) => (User)user;
}
