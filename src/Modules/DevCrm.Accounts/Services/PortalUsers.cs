using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace DevCrm.Accounts.Services;

/// <summary>The users behind memberships, made and found through the CMS.</summary>
public sealed class PortalUsers
{
    private readonly IUserService _users;
    private readonly UserManager<IUser> _manager;
    private readonly IMemberships _memberships;
    private readonly IdentityOptions _identity;

    public PortalUsers(IUserService users, UserManager<IUser> manager, IMemberships memberships, IOptions<IdentityOptions> identity)
    {
        _users = users;
        _manager = manager;
        _memberships = memberships;
        _identity = identity.Value;
    }

    public async Task<User?> FindByEmailAsync(string email) => await _manager.FindByEmailAsync(email.Trim()) as User;

    public async Task<User?> FindByIdAsync(string userId) => await _users.GetUserByUniqueIdAsync(userId) as User;

    public async Task<bool> IsMemberAsync(string accountId, string email, CancellationToken cancellationToken = default) =>
        await FindByEmailAsync(email) is { } user && await _memberships.FindAsync(accountId, user.UserId, cancellationToken) is not null;

    /// <summary>
    /// A user of the role Customer whose address counts as confirmed, since only its mailbox had the link. On failure the reasons
    /// are in the errors by field.
    /// </summary>
    public async Task<(User? User, IReadOnlyDictionary<string, string> Errors)> CreateAsync(string email, string password)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var user = new User
        {
            UserName = await ChooseNameAsync(email),
            Email = email,
            EmailConfirmed = true,
            IsEnabled = true,
            RoleNames = [AccountsConstants.CustomerRole],
        };
        var created = await _users.CreateUserAsync(user, password, (field, message) =>
            errors[field] = errors.TryGetValue(field, out var earlier) ? $"{earlier} {message}" : message);
        return (created as User, errors);
    }

    /// <summary>Adds the role that portal pages ask for, which a user made by staff may lack.</summary>
    public async Task EnsureCustomerAsync(User user)
    {
        if (!user.RoleNames.Contains(AccountsConstants.CustomerRole, StringComparer.OrdinalIgnoreCase))
        {
            await _manager.AddToRoleAsync(user, AccountsConstants.CustomerRole);
        }
    }

    /// <summary>The address, without the characters user names cannot have, and with a number if someone else is called that.</summary>
    private async Task<string> ChooseNameAsync(string email)
    {
        var allowed = _identity.User.AllowedUserNameCharacters;
        var name = string.IsNullOrEmpty(allowed) ? email : string.Concat(email.Where(character => allowed.Contains(character, StringComparison.Ordinal)));
        var candidate = name;
        for (var number = 2; await _manager.FindByNameAsync(candidate) is not null; number++)
        {
            candidate = $"{name}-{number}";
        }

        return candidate;
    }
}
