using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;

namespace DevCrm.Accounts.Services;

/// <summary>Invites people into the portal of an account.</summary>
public interface IInvitations
{
    /// <summary>
    /// Makes an invitation in the current session, withdrawing earlier open ones of the same account and address. The token is
    /// in the answer only, once. No mail is sent: <see cref="SendAsync"/> or a workflow does that.
    /// </summary>
    Task<InviteResult> InviteAsync(string accountId, string email, PortalRole role, CancellationToken cancellationToken = default);

    /// <summary>Queues the mail of an invitation just made, from the template of the event "Invitation".</summary>
    Task SendAsync(InviteResult invited, CancellationToken cancellationToken = default);

    /// <summary>A new token and term for an open or expired invitation, mailed; the old token ends. Null when there is none to re-send.</summary>
    Task<InviteResult?> ResendAsync(string accountId, string invitationId, CancellationToken cancellationToken = default);

    /// <summary>False when the account has no such invitation that is open or expired.</summary>
    Task<bool> WithdrawAsync(string accountId, string invitationId, CancellationToken cancellationToken = default);

    /// <summary>Neither accepted nor withdrawn, also expired ones; newest first.</summary>
    Task<IReadOnlyList<Invitation>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>The invitation the token opens now, else null (unknown, expired, used, withdrawn, account gone: all the same).</summary>
    Task<OpenInvitation?> FindAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Accepts for a new user with that password: makes the user (role Customer, address confirmed) and the membership.</summary>
    Task<AcceptResult> AcceptAsync(string token, string password, CancellationToken cancellationToken = default);

    /// <summary>Accepts for an existing user, whose address must be the invited one.</summary>
    Task<AcceptResult> JoinAsync(string token, string userId, CancellationToken cancellationToken = default);
}

/// <summary>An invitation that can be accepted, and to what.</summary>
public sealed record OpenInvitation(Invitation Invitation, Account Account, bool UserExists);

/// <summary>What became of a request to invite.</summary>
public enum InviteOutcome
{
    Invited,

    /// <summary>A user with that address is a member already.</summary>
    AlreadyMember,
    UnknownAccount,
    InvalidEmail,
}

/// <summary>The outcome, with the invitation, its token in clear and the absolute address that accepts it when there is one.</summary>
public sealed record InviteResult(InviteOutcome Outcome, Invitation? Invitation = null, string? Token = null, string? Url = null)
{
    public bool Succeeded => Outcome == InviteOutcome.Invited;

    // A record prints its members; the token must not get into a log that way.
    public override string ToString() => $"InviteResult {{ {Outcome}, {Invitation?.InvitationId} }}";
}

/// <summary>What became of an acceptance.</summary>
public enum AcceptOutcome
{
    Accepted,

    /// <summary>The token opens nothing (any more).</summary>
    NotFound,

    /// <summary>A user with the address exists: sign in and join instead.</summary>
    UserExists,

    /// <summary>The signed-in user has another address.</summary>
    WrongUser,

    /// <summary>The password or user was refused; the errors say why.</summary>
    Invalid,
}

/// <summary>The outcome, with the new member or the reasons by field name ("Password", …).</summary>
public sealed record AcceptResult(
    AcceptOutcome Outcome,
    string? AccountId = null,
    string? UserId = null,
    IReadOnlyDictionary<string, string>? Errors = null);
