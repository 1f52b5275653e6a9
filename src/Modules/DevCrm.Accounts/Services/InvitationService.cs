using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Core.Audit;
using YesSql;

namespace DevCrm.Accounts.Services;

/// <summary>Invitations as documents found by the hash of their token.</summary>
internal sealed class InvitationService : IInvitations
{
    internal static readonly TimeSpan Term = TimeSpan.FromDays(14);

    private readonly ISession _session;
    private readonly IAccounts _accounts;
    private readonly PortalUsers _users;
    private readonly InvitationAcceptance _acceptance;
    private readonly InvitationMail _mail;
    private readonly IAuditTrail _audit;
    private readonly InvitationContext _context;

    public InvitationService(
        ISession session,
        IAccounts accounts,
        PortalUsers users,
        InvitationAcceptance acceptance,
        InvitationMail mail,
        IAuditTrail audit,
        InvitationContext context)
    {
        _session = session;
        _accounts = accounts;
        _users = users;
        _acceptance = acceptance;
        _mail = mail;
        _audit = audit;
        _context = context;
    }

    public async Task<InviteResult> InviteAsync(string accountId, string email, PortalRole role, CancellationToken cancellationToken = default)
    {
        if (!EmailAddresses.TryParse(email, out var address))
        {
            return new InviteResult(InviteOutcome.InvalidEmail);
        }

        if (await _accounts.GetAsync(accountId, cancellationToken) is null)
        {
            return new InviteResult(InviteOutcome.UnknownAccount);
        }

        if (await _users.IsMemberAsync(accountId, address, cancellationToken))
        {
            return new InviteResult(InviteOutcome.AlreadyMember);
        }

        await WithdrawEarlierAsync(accountId, address, cancellationToken);
        var invitation = new Invitation
        {
            InvitationId = _context.NewId(),
            AccountId = accountId,
            Email = address,
            Role = role,
            CreatedUtc = _context.UtcNow,
            InvitedByUserId = _context.UserId,
        };
        await RecordAsync("MemberInvited", invitation, cancellationToken);
        return await RenewTokenAsync(invitation, cancellationToken);
    }

    public Task SendAsync(InviteResult invited, CancellationToken cancellationToken = default) => _mail.QueueAsync(invited, cancellationToken);

    public async Task<InviteResult?> ResendAsync(string accountId, string invitationId, CancellationToken cancellationToken = default)
    {
        if (await GetUnclosedAsync(accountId, invitationId, cancellationToken) is not { } invitation)
        {
            return null;
        }

        var renewed = await RenewTokenAsync(invitation, cancellationToken);
        await RecordAsync("InvitationResent", invitation, cancellationToken);
        await SendAsync(renewed, cancellationToken);
        return renewed;
    }

    public async Task<bool> WithdrawAsync(string accountId, string invitationId, CancellationToken cancellationToken = default)
    {
        if (await GetUnclosedAsync(accountId, invitationId, cancellationToken) is not { } invitation)
        {
            return false;
        }

        await CloseAsync(invitation, cancellationToken);
        await RecordAsync("InvitationWithdrawn", invitation, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<Invitation>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var found = await _session.Query<Invitation, InvitationIndex>(row => row.AccountId == accountId && !row.Closed).ListAsync(cancellationToken);
        return found.OrderByDescending(invitation => invitation.CreatedUtc).ToArray();
    }

    public Task<OpenInvitation?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        _acceptance.FindAsync(token, cancellationToken);

    public Task<AcceptResult> AcceptAsync(string token, string password, CancellationToken cancellationToken = default) =>
        _acceptance.AcceptAsync(token, password, cancellationToken);

    public Task<AcceptResult> JoinAsync(string token, string userId, CancellationToken cancellationToken = default) =>
        _acceptance.JoinAsync(token, userId, cancellationToken);

    private async Task<Invitation?> GetUnclosedAsync(string accountId, string invitationId, CancellationToken cancellationToken) =>
        await _session.Query<Invitation, InvitationIndex>(
                row => row.InvitationId == invitationId && row.AccountId == accountId && !row.Closed)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task WithdrawEarlierAsync(string accountId, string email, CancellationToken cancellationToken)
    {
        var normalized = EmailAddresses.Normalize(email);
        var earlier = await _session.Query<Invitation, InvitationIndex>(
                row => row.AccountId == accountId && !row.Closed && row.NormalizedEmail == normalized)
            .ListAsync(cancellationToken);
        foreach (var invitation in earlier)
        {
            await CloseAsync(invitation, cancellationToken);
        }
    }

    private Task CloseAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        invitation.WithdrawnUtc = _context.UtcNow;
        return _session.SaveAsync(invitation, cancellationToken: cancellationToken);
    }

    private async Task<InviteResult> RenewTokenAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var token = InvitationToken.New();
        invitation.TokenHash = InvitationToken.Hash(token)!;
        invitation.ExpiresUtc = _context.UtcNow + Term;
        await _session.SaveAsync(invitation, cancellationToken: cancellationToken);
        return new InviteResult(InviteOutcome.Invited, invitation, token, await _context.AddressAsync(token));
    }

    private Task RecordAsync(string eventName, Invitation invitation, CancellationToken cancellationToken) =>
        _audit.RecordAsync(
            new AuditEntry(
                AccountsConstants.AccountType,
                invitation.AccountId,
                eventName,
                After: new JsonObject { ["Email"] = invitation.Email, ["Role"] = invitation.Role.ToString() }),
            cancellationToken);
}
