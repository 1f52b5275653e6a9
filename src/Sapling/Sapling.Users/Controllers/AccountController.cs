using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers;

/// <summary>Signing in and out, and changing one's password.</summary>
[Area(UserConstants.Features.Users), Feature(UserConstants.Features.Users)]
[AutoValidateAntiforgeryToken]
public sealed class AccountController(
    UserSignInManager signIn,
    IUserService users,
    PasswordCheck passwords,
    ISiteService site,
    AttemptThrottle throttle,
    IOptions<ThrottleOptions> limits,
    IEnumerable<ILoginFormEvent> events,
    ILogger<AccountController> logger,
    IStringLocalizer<AccountController> S) : Controller
{
    private const string Throttled = "sign-in";

    [HttpGet, AllowAnonymous]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Login(string? returnUrl = null)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return this.RedirectToLocal(returnUrl);
        }

        foreach (var handler in events)
        {
            if (await handler.LoggingInAsync() is { } instead)
            {
                return instead;
            }
        }

        return await FormAsync(new LoginViewModel(), returnUrl);
    }

    [HttpPost, AllowAnonymous, ActionName(nameof(Login))]
    public async Task<IActionResult> LoginPOST(LoginViewModel model, string? returnUrl = null)
    {
        if ((await site.GetSettingsAsync<LoginSettings>()).DisableLocalLogin)
        {
            return await FormAsync(model, returnUrl);
        }

        var form = model.LoginForm;
        var name = form.UserName ?? "";
        var address = HttpContext.Connection.RemoteIpAddress;
        await events.InvokeAsync(handler => handler.LoggingInAsync(name, ModelState.AddModelError), logger);
        if (throttle.Wait(Throttled, address, limits.Value.FailedSignIns, limits.Value.SignInWindow) is { } wait)
        {
            this.TooManyAttempts(wait, S["Too many failed attempts from your network. Wait a few minutes and try again."]);
        }

        if (!ModelState.IsValid)
        {
            await events.InvokeAsync(handler => handler.LoggingInFailedAsync(name), logger);
            return await FormAsync(model, returnUrl);
        }

        var (user, verdict) = await passwords.CheckAsync(name, form.Password);
        if (user is null || verdict != PasswordVerdict.Right)
        {
            throttle.Count(Throttled, address, limits.Value.SignInWindow);
            logger.LogWarning("A sign-in from {Address} was refused: {Verdict}.", address, verdict);
            await events.InvokeAsync(
                handler => user is null ? handler.LoggingInFailedAsync(name)
                    : verdict == PasswordVerdict.LockedOut ? handler.IsLockedOutAsync(user)
                    : handler.LoggingInFailedAsync(user),
                logger);
            ModelState.AddModelError("", PasswordCheck.Refusal(S));
            return await FormAsync(model, returnUrl);
        }

        foreach (var handler in events)
        {
            if (await handler.ValidatingLoginAsync(user) is { } instead)
            {
                return instead;
            }
        }

        var result = await signIn.CompletePasswordSignInAsync(user, form.RememberMe);
        if (result.RequiresTwoFactor)
        {
            return RedirectToAction(
                nameof(TwoFactorAuthenticationController.LoginWithTwoFactorAuthentication),
                typeof(TwoFactorAuthenticationController).NameOf(),
                new { returnUrl, form.RememberMe });
        }

        await events.InvokeAsync(handler => handler.LoggedInAsync(user), logger);
        return this.RedirectToLocal(returnUrl);
    }

    [HttpPost, Authorize]
    public async Task<IActionResult> LogOff(string? returnUrl = null)
    {
        await signIn.SignOutAsync();
        return this.RedirectToLocal(returnUrl);
    }

    [HttpGet, Authorize]
    public IActionResult ChangePassword(string? returnUrl = null)
    {
        ViewData["ReturnUrl"] = returnUrl;
        return View(new ChangePasswordViewModel());
    }

    [HttpPost, Authorize]
    public async Task<IActionResult> ChangePassword(ChangePasswordViewModel model, string? returnUrl = null)
    {
        if (ModelState.IsValid && await users.GetAuthenticatedUserAsync(User) is { } user &&
            await users.ChangePasswordAsync(user, model.CurrentPassword!, model.Password!, (field, error) =>
                ModelState.AddModelError(field == "NewPassword" ? nameof(model.Password) : field, error)))
        {
            // The stamp has changed: this session goes on, all others of the user end.
            await signIn.RefreshSignInAsync(user);
            return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(ChangePasswordConfirmation));
        }

        ViewData["ReturnUrl"] = returnUrl;
        return View(model);
    }

    [HttpGet, Authorize]
    public IActionResult ChangePasswordConfirmation() => View();

    [AllowAnonymous]
    public IActionResult AccessDenied()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View();
    }

    private async Task<IActionResult> FormAsync(LoginViewModel model, string? returnUrl)
    {
        ViewData["ReturnUrl"] = returnUrl;
        ViewData["LoginSettings"] = await site.GetSettingsAsync<LoginSettings>();
        ViewData["AllowResetPassword"] = (await site.GetSettingsAsync<ResetPasswordSettings>()).AllowResetPassword;
        return View(nameof(Login), model);
    }
}
