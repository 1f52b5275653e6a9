using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers;

/// <summary>The second factor: at sign-in, and the page where a user sees its state, makes recovery codes or switches it off.</summary>
[Area(UserConstants.Features.Users), Feature(UserConstants.Features.TwoFactorAuthentication)]
[AutoValidateAntiforgeryToken, Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TwoFactorAuthenticationController(
    UserSignInManager signIn,
    UserManager<IUser> users,
    ISiteService site,
    TwoFactorRule rule,
    AttemptThrottle throttle,
    IOptions<ThrottleOptions> limits,
    IEnumerable<ILoginFormEvent> events,
    ILogger<TwoFactorAuthenticationController> logger,
    IStringLocalizer<TwoFactorAuthenticationController> S) : Controller
{
    private const string SecondFactor = "second-factor";

    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> LoginWithTwoFactorAuthentication(bool rememberMe = false, string? returnUrl = null) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? ToLogin(returnUrl)
            : View(await WithSettingsAsync(new LoginWithTwoFactorViewModel { RememberMe = rememberMe, ReturnUrl = returnUrl }));

    [HttpPost, AllowAnonymous]
    public async Task<IActionResult> LoginWithTwoFactorAuthentication(LoginWithTwoFactorViewModel model)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return ToLogin(model.ReturnUrl);
        }

        await WithSettingsAsync(model);
        if (!ModelState.IsValid || Throttled())
        {
            return View(model);
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(Digits(model.VerificationCode), model.RememberMe, model.RememberDevice && model.AllowRememberDevice);
        if (result.Succeeded)
        {
            return await SignedInAsync(user, model.ReturnUrl);
        }

        await events.InvokeAsync(handler => result.IsLockedOut ? handler.IsLockedOutAsync(user) : handler.LoggingInFailedAsync(user), logger);
        return Refused(model, nameof(model.VerificationCode), S["This code is not right. Codes change every 30 seconds."]);
    }

    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> LoginWithRecoveryCode(string? returnUrl = null) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? ToLogin(returnUrl) : View(new LoginWithRecoveryCodeViewModel { ReturnUrl = returnUrl });

    [HttpPost, AllowAnonymous]
    public async Task<IActionResult> LoginWithRecoveryCode(LoginWithRecoveryCodeViewModel model)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return ToLogin(model.ReturnUrl);
        }

        if (!ModelState.IsValid || Throttled())
        {
            return View(model);
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(model.RecoveryCode!.Replace(" ", "", StringComparison.Ordinal));
        return result.Succeeded ? await SignedInAsync(user, model.ReturnUrl) : Refused(model, nameof(model.RecoveryCode), S["This recovery code is not right or was used before."]);
    }

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var user = await CurrentAsync();
        return View(new TwoFactorStateViewModel
        {
            IsEnabled = user.TwoFactorEnabled,
            RecoveryCodesLeft = await users.CountRecoveryCodesAsync(user),
            IsRequired = await rule.IsRequiredAsync(user),
        });
    }

    [HttpPost]
    public async Task<IActionResult> GenerateRecoveryCodes()
    {
        var user = await CurrentAsync();
        if (!user.TwoFactorEnabled)
        {
            return RedirectToAction(nameof(Index));
        }

        var count = (await site.GetSettingsAsync<TwoFactorLoginSettings>()).NumberOfRecoveryCodesToGenerate;
        return View("ShowRecoveryCodes", (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, count))!.ToArray());
    }

    [HttpPost]
    public async Task<IActionResult> DisableTwoFactorAuthentication()
    {
        var user = await CurrentAsync();
        if (!await rule.IsRequiredAsync(user))
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<User> CurrentAsync() =>
        (User)(await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in user is not stored any more."));

    private async Task<LoginWithTwoFactorViewModel> WithSettingsAsync(LoginWithTwoFactorViewModel model)
    {
        model.AllowRememberDevice = (await site.GetSettingsAsync<TwoFactorLoginSettings>()).AllowRememberClientTwoFactorAuthentication;
        return model;
    }

    private async Task<IActionResult> SignedInAsync(IUser user, string? returnUrl)
    {
        await events.InvokeAsync(handler => handler.LoggedInAsync(user), logger);
        return this.RedirectToLocal(returnUrl);
    }

    private ViewResult Refused(object model, string field, string error)
    {
        throttle.Count(SecondFactor, HttpContext.Connection.RemoteIpAddress, limits.Value.SignInWindow);
        ModelState.AddModelError(field, error);
        return View(model);
    }

    private bool Throttled()
    {
        if (throttle.Wait(SecondFactor, HttpContext.Connection.RemoteIpAddress, limits.Value.FailedSignIns, limits.Value.SignInWindow) is not { } wait)
        {
            return false;
        }

        this.TooManyAttempts(wait, S["Too many failed attempts from your network. Wait a few minutes and try again."]);
        return true;
    }

    private RedirectToActionResult ToLogin(string? returnUrl) =>
        RedirectToAction(nameof(AccountController.Login), typeof(AccountController).NameOf(), new { returnUrl });

    private static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit)]);
}
