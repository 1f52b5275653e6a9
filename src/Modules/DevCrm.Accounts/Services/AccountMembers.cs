using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.ViewModels;

namespace DevCrm.Accounts.Services;

/// <summary>Reads members with their users.</summary>
public sealed class AccountMembers
{
    private readonly IMemberships _memberships;
    private readonly PortalUsers _users;

    public AccountMembers(IMemberships memberships, PortalUsers users)
    {
        _memberships = memberships;
        _users = users;
    }

    /// <summary>A user that was deleted is shown by id, so that the membership can be removed.</summary>
    public async Task<IReadOnlyList<AccountMember>> ListAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var members = new List<AccountMember>();
        foreach (var membership in await _memberships.ListForAccountAsync(accountId, cancellationToken))
        {
            var user = await _users.FindByIdAsync(membership.UserId);
            members.Add(new AccountMember(membership, user?.UserName ?? membership.UserId, user?.Email ?? ""));
        }

        return members;
    }
}
