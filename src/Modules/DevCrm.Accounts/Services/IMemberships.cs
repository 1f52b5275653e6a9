using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;

namespace DevCrm.Accounts.Services;

/// <summary>Who is in the portal of which account.</summary>
public interface IMemberships
{
    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Membership>> ListForUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Owners first, then by age.</summary>
    Task<IReadOnlyList<Membership>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default);

    Task<Membership?> FindAsync(string accountId, string userId, CancellationToken cancellationToken = default);

    /// <summary>The membership of the user, made when there is none. An existing one keeps its role unless the new role is higher.</summary>
    Task<Membership> JoinAsync(string accountId, string userId, PortalRole role, CancellationToken cancellationToken = default);

    Task<MembershipChange> ChangeRoleAsync(string accountId, string userId, PortalRole role, CancellationToken cancellationToken = default);

    Task<MembershipChange> RemoveAsync(string accountId, string userId, CancellationToken cancellationToken = default);
}

/// <summary>What became of a change of a membership.</summary>
public enum MembershipChange
{
    Done,
    NotFound,

    /// <summary>An account that has an owner never loses its last one.</summary>
    LastOwner,
}
