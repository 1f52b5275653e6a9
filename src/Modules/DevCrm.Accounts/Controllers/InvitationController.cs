using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Users;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;

namespace DevCrm.Accounts.Controllers;

/// <summary>Where the link in an invitation leads.</summary>
[AllowAnonymous]
public sealed class InvitationController : Controller
{
    private readonly IInvitations _invitations;
    private readonly PortalUsers _users;
    private readonly SignInManager<IUser> _signIn;
    private readonly IdentityOptions _identity;
    private readonly IEnumerable<ILoginFormEvent> _events;
    private readonly ILogger<InvitationController> _logger;
    private readonly IStringLocalizer S;

    public InvitationController(
        IInvitations invitations,
        PortalUsers users,
        SignInManager<IUser> signIn,
        IOptions<IdentityOptions> identity,
        IEnumerable<ILoginFormEvent> events,
        ILogger<InvitationController> logger,
        IStringLocalizer<InvitationController> localizer)
    {
        _invitations = invitations;
        _users = users;
        _signIn = signIn;
        _identity = identity.Value;
        _events = events;
        _logger = logger;
        S = localizer;
    }

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        // The address holds a secret: no cache keeps the page, and no other site learns the address.
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers.Pragma = "no-cache";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    [HttpGet]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        if (await _invitations.FindAsync(token, cancellationToken) is not { } open)
        {
            return Unknown();
        }

        return Page(await CurrentUserAsync(), open, Model(open, token));
    }

    [HttpPost]
    [ActionName("Index")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Accept(string token, InvitationViewModel input, CancellationToken cancellationToken)
    {
        if (await _invitations.FindAsync(token, cancellationToken) is not { } open)
        {
            return Unknown();
        }

        var current = await CurrentUserAsync();
        if (current is not null || open.UserExists)
        {
            return Page(current, open, Model(open, token));
        }

        if (string.IsNullOrEmpty(input.Password))
        {
            ModelState.AddModelError(nameof(input.Password), S["Choose a password."]);
        }
        else if (!string.Equals(input.Password, input.PasswordConfirmation, StringComparison.Ordinal))
        {
            ModelState.AddModelError(nameof(input.PasswordConfirmation), S["The two passwords differ."]);
        }

        if (!ModelState.IsValid)
        {
            return Page(current, open, Model(open, token));
        }

        var result = await _invitations.AcceptAsync(token, input.Password!, cancellationToken);
        return result.Outcome switch
        {
            AcceptOutcome.Accepted => await EnterAsync(result.UserId!),
            AcceptOutcome.Invalid => Refused(result, open, token),
            _ => RedirectToAction(nameof(Index), new { token }),
        };
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Join(string token, CancellationToken cancellationToken)
    {
        if (await CurrentUserAsync() is not { } user)
        {
            return RedirectToAction(nameof(Index), new { token });
        }

        var result = await _invitations.JoinAsync(token, user.UserId, cancellationToken);
        return result.Outcome switch
        {
            AcceptOutcome.Accepted => await EnterAsync(user.UserId),
            AcceptOutcome.NotFound => Unknown(),
            _ => RedirectToAction(nameof(Index), new { token }),
        };
    }

    private ViewResult Page(User? current, OpenInvitation open, InvitationViewModel model)
    {
        if (current is not null)
        {
            model.SignedInAs = current.UserName;
            return View(EmailAddresses.AreSame(current.Email, open.Invitation.Email) ? "Join" : "WrongUser", model);
        }

        return View(open.UserExists ? "SignIn" : "Index", model);
    }

    private ViewResult Refused(AcceptResult result, OpenInvitation open, string token)
    {
        foreach (var (field, message) in result.Errors!)
        {
            var isPassword = field.Length == 0 || field.Contains("Password", StringComparison.OrdinalIgnoreCase);
            ModelState.AddModelError(isPassword ? nameof(InvitationViewModel.Password) : "", message);
        }

        return Page(current: null, open, Model(open, token));
    }

    private InvitationViewModel Model(OpenInvitation open, string token) => new()
    {
        Token = token,
        AccountName = open.Account.Name,
        Email = open.Invitation.Email,
        ExpiresUtc = open.Invitation.ExpiresUtc,
        Rules = _identity.Password,
    };

    /// <summary>Unknown, expired, used and withdrawn look the same, so that nobody learns from guessing.</summary>
    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }

    private async Task<IActionResult> EnterAsync(string userId)
    {
        // Signing in again also refreshes the roles of someone who was signed in.
        if (await _users.FindByIdAsync(userId) is { } user)
        {
            var wasSignedIn = User.Identity?.IsAuthenticated == true;
            await _signIn.SignInAsync(user, isPersistent: false);
            if (!wasSignedIn)
            {
                await _events.InvokeAsync((handler, known) => handler.LoggedInAsync(known), user, _logger);
            }
        }

        return Redirect("~/portal");
    }

    private async Task<User?> CurrentUserAsync() =>
        User.Identity?.IsAuthenticated == true && User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id
            ? await _users.FindByIdAsync(id)
            : null;
}
