using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Core.Audit;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using YesSql;

namespace DevCrm.Accounts.Services;

/// <summary>Turns an open invitation into a membership, once.</summary>
internal sealed class InvitationAcceptance
{
    private readonly ISession _session;
    private readonly IAccounts _accounts;
    private readonly IMemberships _memberships;
    private readonly PortalUsers _users;
    private readonly IAuditTrail _audit;
    private readonly InvitationEvents _events;
    private readonly IClock _clock;

    public InvitationAcceptance(
        ISession session, IAccounts accounts, IMemberships memberships, PortalUsers users, IAuditTrail audit, InvitationEvents events, IClock clock)
    {
        _session = session;
        _accounts = accounts;
        _memberships = memberships;
        _users = users;
        _audit = audit;
        _events = events;
        _clock = clock;
    }

    public async Task<OpenInvitation?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (InvitationToken.Hash(token) is not { } hash)
        {
            return null;
        }

        var invitation = await _session.Query<Invitation, InvitationIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync(cancellationToken);
        if (invitation is null
            || !invitation.IsOpen(_clock.UtcNow)
            || await _accounts.GetAsync(invitation.AccountId, cancellationToken) is not { } account)
        {
            return null;
        }

        return new OpenInvitation(invitation, account, await _users.FindByEmailAsync(invitation.Email) is not null);
    }

    public async Task<AcceptResult> AcceptAsync(string token, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } open)
        {
            return new AcceptResult(AcceptOutcome.NotFound);
        }

        if (open.UserExists)
        {
            return new AcceptResult(AcceptOutcome.UserExists);
        }

        var (user, errors) = await _users.CreateAsync(open.Invitation.Email, password);
        return user is null
            ? new AcceptResult(AcceptOutcome.Invalid, Errors: errors)
            : await CompleteAsync(open, user, cancellationToken);
    }

    public async Task<AcceptResult> JoinAsync(string token, string userId, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } open)
        {
            return new AcceptResult(AcceptOutcome.NotFound);
        }

        if (await _users.FindByIdAsync(userId) is not { IsEnabled: true } user || !EmailAddresses.AreSame(user.Email, open.Invitation.Email))
        {
            return new AcceptResult(AcceptOutcome.WrongUser);
        }

        await _users.EnsureCustomerAsync(user);
        return await CompleteAsync(open, user, cancellationToken);
    }

    private async Task<AcceptResult> CompleteAsync(OpenInvitation open, User user, CancellationToken cancellationToken)
    {
        var invitation = open.Invitation;
        invitation.AcceptedUtc = _clock.UtcNow;
        invitation.AcceptedByUserId = user.UserId;

        // With the version checked, two acceptances at the same time cannot both commit.
        await _session.SaveAsync(invitation, checkConcurrency: true, cancellationToken: cancellationToken);
        var membership = await _memberships.JoinAsync(invitation.AccountId, user.UserId, invitation.Role, cancellationToken);
        await _audit.RecordAsync(
            new AuditEntry(
                AccountsConstants.AccountType,
                invitation.AccountId,
                "InvitationAccepted",
                After: new JsonObject { ["Email"] = invitation.Email, ["UserId"] = user.UserId, ["Role"] = membership.Role.ToString() }),
            cancellationToken);

        await _events.AcceptedAsync(invitation, membership, cancellationToken);
        return new AcceptResult(AcceptOutcome.Accepted, invitation.AccountId, user.UserId);
    }
}
