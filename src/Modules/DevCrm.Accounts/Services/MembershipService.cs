using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Core.Audit;
using OrchardCore.Modules;
using YesSql;
using IIdGenerator = OrchardCore.Entities.IIdGenerator;

namespace DevCrm.Accounts.Services;

/// <summary>Memberships as documents; the unique index column decides between two at the same time.</summary>
internal sealed class MembershipService : IMemberships
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IIdGenerator _ids;
    private readonly IAuditTrail _audit;

    public MembershipService(ISession session, IClock clock, IIdGenerator ids, IAuditTrail audit)
    {
        _session = session;
        _clock = clock;
        _ids = ids;
        _audit = audit;
    }

    public async Task<IReadOnlyList<Membership>> ListForUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        var found = await _session.Query<Membership, MembershipIndex>(row => row.UserId == userId).ListAsync(cancellationToken);
        return found.OrderBy(membership => membership.CreatedUtc).ToArray();
    }

    public async Task<IReadOnlyList<Membership>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var found = await _session.Query<Membership, MembershipIndex>(row => row.AccountId == accountId).ListAsync(cancellationToken);
        return found.OrderBy(membership => membership.Role).ThenBy(membership => membership.CreatedUtc).ToArray();
    }

    public Task<Membership?> FindAsync(string accountId, string userId, CancellationToken cancellationToken = default) =>
        _session.Query<Membership, MembershipIndex>(row => row.AccountId == accountId && row.UserId == userId)
            .FirstOrDefaultAsync(cancellationToken)!;

    public async Task<Membership> JoinAsync(string accountId, string userId, PortalRole role, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountId);
        ArgumentException.ThrowIfNullOrEmpty(userId);

        var membership = await FindAsync(accountId, userId, cancellationToken);
        if (membership is null)
        {
            membership = new Membership
            {
                MembershipId = _ids.GenerateUniqueId(),
                AccountId = accountId,
                UserId = userId,
                Role = role,
                CreatedUtc = _clock.UtcNow,
            };
            await _session.SaveAsync(membership, cancellationToken: cancellationToken);
            await RecordAsync("MemberJoined", membership, before: null, cancellationToken);
        }
        else if (role < membership.Role)
        {
            // The enumeration runs from most to least.
            await SetRoleAsync(membership, role, cancellationToken);
        }

        return membership;
    }

    public async Task<MembershipChange> ChangeRoleAsync(string accountId, string userId, PortalRole role, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(accountId, userId, cancellationToken) is not { } membership)
        {
            return MembershipChange.NotFound;
        }

        if (membership.Role == role)
        {
            return MembershipChange.Done;
        }

        if (await IsLastOwnerAsync(membership, cancellationToken))
        {
            return MembershipChange.LastOwner;
        }

        await SetRoleAsync(membership, role, cancellationToken);
        return MembershipChange.Done;
    }

    public async Task<MembershipChange> RemoveAsync(string accountId, string userId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(accountId, userId, cancellationToken) is not { } membership)
        {
            return MembershipChange.NotFound;
        }

        if (await IsLastOwnerAsync(membership, cancellationToken))
        {
            return MembershipChange.LastOwner;
        }

        _session.Delete(membership);
        await RecordAsync("MemberRemoved", membership, before: null, cancellationToken);
        return MembershipChange.Done;
    }

    private async Task<bool> IsLastOwnerAsync(Membership membership, CancellationToken cancellationToken)
    {
        if (membership.Role != PortalRole.Owner)
        {
            return false;
        }

        var members = await ListForAccountAsync(membership.AccountId, cancellationToken);
        return members.Count(member => member.Role == PortalRole.Owner) == 1;
    }

    private async Task SetRoleAsync(Membership membership, PortalRole role, CancellationToken cancellationToken)
    {
        var before = membership.Role;
        membership.Role = role;
        await _session.SaveAsync(membership, cancellationToken: cancellationToken);
        await RecordAsync("MemberRoleChanged", membership, before, cancellationToken);
    }

    private Task RecordAsync(string eventName, Membership membership, PortalRole? before, CancellationToken cancellationToken) =>
        _audit.RecordAsync(
            new AuditEntry(
                AccountsConstants.AccountType,
                membership.AccountId,
                eventName,
                before is null ? null : new JsonObject { ["Role"] = before.ToString() },
                new JsonObject { ["UserId"] = membership.UserId, ["Role"] = membership.Role.ToString() }),
            cancellationToken);
}
