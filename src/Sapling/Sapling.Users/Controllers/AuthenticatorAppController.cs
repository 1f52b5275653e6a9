using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers;

/// <summary>Sets up an authenticator app (TOTP, RFC 6238) as the second factor.</summary>
[Area(UserConstants.Features.Users), Feature(UserConstants.Features.AuthenticatorApp)]
[AutoValidateAntiforgeryToken, Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AuthenticatorAppController(
    UserSignInManager signIn,
    UserManager<IUser> users,
    ISiteService site,
    IStringLocalizer<AuthenticatorAppController> S) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? returnUrl = null) =>
        await users.GetUserAsync(User) is { } user ? View(await FillAsync(user, new EnableAuthenticatorViewModel { ReturnUrl = returnUrl })) : Challenge();

    [HttpPost]
    public async Task<IActionResult> Index(EnableAuthenticatorViewModel model)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        var code = new string([.. (model.Code ?? "").Where(char.IsAsciiDigit)]);
        if (ModelState.IsValid && !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(model.Code), S["This code is not right. Check the time of your device and that the key was typed without mistakes."]);
        }

        if (!ModelState.IsValid)
        {
            return View(await FillAsync(user, model));
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        var count = (await site.GetSettingsAsync<TwoFactorLoginSettings>()).NumberOfRecoveryCodesToGenerate;
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, count);
        await signIn.RefreshSignInAsync(user);
        ViewData["ReturnUrl"] = model.ReturnUrl;
        return View("~/Areas/OrchardCore.Users/Views/TwoFactorAuthentication/ShowRecoveryCodes.cshtml", codes!.ToArray());
    }

    private async Task<EnableAuthenticatorViewModel> FillAsync(IUser user, EnableAuthenticatorViewModel model)
    {
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(user);
            // The new key comes with a new stamp.
            await signIn.RefreshSignInAsync(user);
            key = (await users.GetAuthenticatorKeyAsync(user))!;
        }

        var issuer = UrlEncoder.Default.Encode((await site.GetSiteSettingsAsync()).SiteName);
        model.SharedKey = string.Join(' ', key.Chunk(4).Select(group => new string(group))).ToLowerInvariant();
        model.AuthenticatorUri = $"otpauth://totp/{issuer}:{UrlEncoder.Default.Encode(user.UserName)}?secret={key}&issuer={issuer}&digits=6";
        return model;
    }
}
