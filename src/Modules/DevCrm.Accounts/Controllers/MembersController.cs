using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Accounts.Controllers;

/// <summary>The buttons of the panel of members and invitations.</summary>
[Admin("devcrm/accounts/{id}/members/{action}/{key?}", "DevCrm.Accounts.Members.{action}")]
public sealed class MembersController : Controller
{
    private readonly IAccounts _accounts;
    private readonly IMemberships _memberships;
    private readonly IInvitations _invitations;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public MembersController(
        IAccounts accounts,
        IMemberships memberships,
        IInvitations invitations,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<MembersController> localizer)
    {
        _accounts = accounts;
        _memberships = memberships;
        _invitations = invitations;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    public async Task<IActionResult> Invite(
        string id, string? inviteEmail, PortalRole inviteRole, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var invited = await _invitations.InviteAsync(id, inviteEmail ?? "", inviteRole, cancellationToken);
        if (invited.Succeeded)
        {
            await _invitations.SendAsync(invited, cancellationToken);
        }

        await (invited.Outcome switch
        {
            InviteOutcome.Invited => _notifier.SuccessAsync(H["{0} is invited.", invited.Invitation!.Email]),
            InviteOutcome.AlreadyMember => _notifier.WarningAsync(H["{0} is a member already.", inviteEmail ?? ""]),
            _ => _notifier.ErrorAsync(H["'{0}' is not an email address.", inviteEmail ?? ""]),
        });
        return Back(returnUrl);
    }

    [HttpPost]
    public async Task<IActionResult> Resend(string id, string key, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (await _invitations.ResendAsync(id, key, cancellationToken) is not { } renewed)
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["{0} gets a new invitation; the old link no longer works.", renewed.Invitation!.Email]);
        return Back(returnUrl);
    }

    [HttpPost]
    public async Task<IActionResult> Withdraw(string id, string key, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!await _invitations.WithdrawAsync(id, key, cancellationToken))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The invitation is withdrawn."]);
        return Back(returnUrl);
    }

    [HttpPost]
    public async Task<IActionResult> Remove(string id, string key, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        switch (await _memberships.RemoveAsync(id, key, cancellationToken))
        {
            case MembershipChange.NotFound:
                return NotFound();
            case MembershipChange.LastOwner:
                await _notifier.ErrorAsync(H["The last owner cannot be removed. Make someone else owner first."]);
                break;
            default:
                await _notifier.SuccessAsync(H["The member is removed."]);
                break;
        }

        return Back(returnUrl);
    }

    private async Task<IActionResult?> RefuseAsync(string accountId, CancellationToken cancellationToken)
    {
        var account = await _accounts.GetAsync(accountId, cancellationToken);
        if (!await _authorization.AuthorizeAsync(User, AccountsPermissions.ManageMembers, (object?)account?.Item!))
        {
            return Forbid();
        }

        return account is null ? NotFound() : null;
    }

    private IActionResult Back(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl + "#members") : RedirectToAction("Index", "Admin", new { area = "OrchardCore.Admin" });
}
