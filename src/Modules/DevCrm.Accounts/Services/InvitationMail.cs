using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail;

namespace DevCrm.Accounts.Services;

/// <summary>The mail of an invitation that no workflow sends.</summary>
internal sealed class InvitationMail
{
    private readonly ITemplatedMail _mail;
    private readonly IAccounts _accounts;

    public InvitationMail(ITemplatedMail mail, IAccounts accounts)
    {
        _mail = mail;
        _accounts = accounts;
    }

    public async Task QueueAsync(InviteResult invited, CancellationToken cancellationToken)
    {
        if (invited is not { Invitation: { } invitation, Url: { } url })
        {
            throw new ArgumentException("Only an invitation just made can be mailed: later its token is not known.", nameof(invited));
        }

        var account = await _accounts.GetAsync(invitation.AccountId, cancellationToken);
        var model = new JsonObject
        {
            ["AccountId"] = invitation.AccountId,
            ["InvitationUrl"] = url,
            ["Email"] = invitation.Email,
            ["Role"] = invitation.Role.ToString(),
            ["ExpiresDate"] = invitation.ExpiresUtc.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        var queued = await _mail.QueueAsync(
            new TemplatedMail(
                AccountsConstants.InvitationMailEvent,
                invitation.Email,
                model,
                account?.Part.Language is { Length: > 0 } language ? language : null,
                $"invitation:{invitation.TokenHash}"),
            cancellationToken);
        if (!queued.Succeeded)
        {
            throw new InvalidOperationException(queued.Error);
        }
    }
}
