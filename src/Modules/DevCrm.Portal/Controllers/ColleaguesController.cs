using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Portal.Services;
using DevCrm.Portal.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Users.Services;

namespace DevCrm.Portal.Controllers;

/// <summary>Who else of the account may come in: owners and admins invite, re-send, withdraw and remove.</summary>
[Authorize]
public sealed class ColleaguesController : Controller
{
    private readonly PortalVisitor _visitors;
    private readonly IMemberships _memberships;
    private readonly IInvitations _invitations;
    private readonly IUserService _users;
    private readonly INotifier _notifier;

    internal readonly IStringLocalizer S;
    internal readonly IHtmlLocalizer H;

    public ColleaguesController(
        PortalVisitor visitors,
        IMemberships memberships,
        IInvitations invitations,
        IUserService users,
        INotifier notifier,
        IStringLocalizer<ColleaguesController> stringLocalizer,
        IHtmlLocalizer<ColleaguesController> htmlLocalizer)
    {
        _visitors = visitors;
        _memberships = memberships;
        _invitations = invitations;
        _users = users;
        _notifier = notifier;
        S = stringLocalizer;
        H = htmlLocalizer;
    }

    [HttpGet("/portal/colleagues", Name = "DevCrm.Colleagues")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await _visitors.FindAsync(cancellationToken) is { } visitor ? View(await BuildAsync(visitor, cancellationToken)) : NotFound();

    [HttpPost("/portal/colleagues/invite", Name = "DevCrm.InviteColleague")]
    public async Task<IActionResult> Invite(string? email, PortalRole role, CancellationToken cancellationToken)
    {
        if (await FindManagerAsync(cancellationToken) is not { } visitor)
        {
            return NotFound();
        }

        // Nobody gives more than they have.
        if (!Enum.IsDefined(role) || role < visitor.Role)
        {
            ModelState.AddModelError(nameof(role), S["You cannot give a role above your own."]);
        }
        else
        {
            var invited = await _invitations.InviteAsync(visitor.Account.Id, email?.Trim() ?? "", role, cancellationToken);

            switch (invited.Outcome)
            {
                case InviteOutcome.Invited:
                    await _invitations.SendAsync(invited, cancellationToken);
                    await _notifier.SuccessAsync(H["The invitation to {0} is on its way.", email!]);

                    return RedirectToRoute("DevCrm.Colleagues");

                case InviteOutcome.AlreadyMember:
                    ModelState.AddModelError(nameof(email), S["This person is a member already."]);
                    break;

                default:
                    ModelState.AddModelError(nameof(email), S["Enter an email address."]);
                    break;
            }
        }

        var model = await BuildAsync(visitor, cancellationToken);
        model.Email = email;
        model.InviteRole = role;

        return View(nameof(Index), model);
    }

    [HttpPost("/portal/colleagues/invitations/{invitationId}/resend", Name = "DevCrm.ResendInvitation")]
    public async Task<IActionResult> Resend(string invitationId, CancellationToken cancellationToken)
    {
        if (await FindManagerAsync(cancellationToken) is not { } visitor
            || await _invitations.ResendAsync(visitor.Account.Id, invitationId, cancellationToken) is null)
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The invitation is sent again; the earlier one no longer works."]);

        return RedirectToRoute("DevCrm.Colleagues");
    }

    [HttpPost("/portal/colleagues/invitations/{invitationId}/withdraw", Name = "DevCrm.WithdrawInvitation")]
    public async Task<IActionResult> Withdraw(string invitationId, CancellationToken cancellationToken)
    {
        if (await FindManagerAsync(cancellationToken) is not { } visitor
            || !await _invitations.WithdrawAsync(visitor.Account.Id, invitationId, cancellationToken))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The invitation is withdrawn."]);

        return RedirectToRoute("DevCrm.Colleagues");
    }

    [HttpPost("/portal/colleagues/{userId}/remove", Name = "DevCrm.RemoveColleague")]
    public async Task<IActionResult> Remove(string userId, CancellationToken cancellationToken)
    {
        if (await FindManagerAsync(cancellationToken) is not { } visitor
            || await _memberships.FindAsync(visitor.Account.Id, userId, cancellationToken) is not { } membership
            || membership.Role < visitor.Role)
        {
            return NotFound();
        }

        if (await _memberships.RemoveAsync(visitor.Account.Id, userId, cancellationToken) == MembershipChange.LastOwner)
        {
            await _notifier.ErrorAsync(H["An account keeps at least one owner."]);
        }
        else
        {
            await _notifier.SuccessAsync(H["The colleague no longer has access."]);
        }

        return RedirectToRoute("DevCrm.Colleagues");
    }

    private async Task<PortalAccount?> FindManagerAsync(CancellationToken cancellationToken) =>
        await _visitors.FindAsync(cancellationToken) is { ManagesColleagues: true } visitor ? visitor : null;

    private async Task<ColleaguesViewModel> BuildAsync(PortalAccount visitor, CancellationToken cancellationToken)
    {
        var colleagues = new List<ColleagueViewModel>();

        foreach (var membership in await _memberships.ListForAccountAsync(visitor.Account.Id, cancellationToken))
        {
            if (await _users.GetUserByUniqueIdAsync(membership.UserId) is { } user)
            {
                colleagues.Add(new ColleagueViewModel(membership.UserId, user.UserName, membership.Role));
            }
        }

        return new ColleaguesViewModel
        {
            Visitor = visitor,
            Colleagues = colleagues,
            Invitations = visitor.ManagesColleagues ? await _invitations.ListForAccountAsync(visitor.Account.Id, cancellationToken) : [],
        };
    }
}
