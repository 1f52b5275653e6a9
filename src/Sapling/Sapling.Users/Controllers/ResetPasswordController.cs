using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundJobs;
using OrchardCore.DisplayManagement;
using OrchardCore.Email;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using OrchardCore.Users.ViewModels;
using Sapling.Users.ViewModels;
using ResetPasswordViewModel = Sapling.Users.ViewModels.ResetPasswordViewModel;

namespace Sapling.Users.Controllers;

/// <summary>Recovery of a forgotten password by a mailed link that works once and for a short time.</summary>
[Area(UserConstants.Features.Users), Feature(UserConstants.Features.ResetPassword)]
[AutoValidateAntiforgeryToken, AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ResetPasswordController(
    IUserService users,
    ISiteService site,
    IDisplayHelper display,
    AttemptThrottle throttle,
    IOptions<ThrottleOptions> limits,
    IStringLocalizer<ResetPasswordController> S) : Controller
{
    private const string Recovery = "recovery";

    [HttpGet]
    public async Task<IActionResult> ForgotPassword() => await AllowedAsync() ? View(new ForgotPasswordViewModel()) : NotFound();

    [HttpPost, ActionName(nameof(ForgotPassword))]
    public async Task<IActionResult> ForgotPasswordPOST(ForgotPasswordViewModel model)
    {
        if (!await AllowedAsync())
        {
            return NotFound();
        }

        var address = HttpContext.Connection.RemoteIpAddress;
        if (throttle.Wait(Recovery, address, limits.Value.Recoveries, limits.Value.RecoveryWindow) is { } wait)
        {
            this.TooManyAttempts(wait, S["Too many requests from your network. Wait a few minutes and try again."]);
            return View(model);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        throttle.Count(Recovery, address, limits.Value.RecoveryWindow);
        var user = await users.GetForgotPasswordUserAsync(model.ForgotPasswordForm.UsernameOrEmail!) as User;
        // The mail is written for nobody too and sent after the response: the answer and its time are the same.
        var mail = await WriteAsync(user ?? new User { UserName = model.ForgotPasswordForm.UsernameOrEmail!, ResetToken = Guid.NewGuid().ToString() });
        if (user is { Email.Length: > 0 })
        {
            await HttpBackgroundJob.ExecuteAfterEndOfRequestAsync("password-recovery-mail", mail, SendAsync);
        }

        return RedirectToAction(nameof(ForgotPasswordConfirmation));
    }

    [HttpGet]
    public IActionResult ForgotPasswordConfirmation() => View();

    [HttpGet]
    public async Task<IActionResult> ResetPassword(string? code = null)
    {
        if (!await AllowedAsync())
        {
            return NotFound();
        }

        return string.IsNullOrEmpty(code)
            ? RedirectToAction(nameof(ForgotPassword))
            : View(new ResetPasswordViewModel { ResetPasswordForm = { ResetToken = code } });
    }

    [HttpPost, ActionName(nameof(ResetPassword))]
    public async Task<IActionResult> ResetPasswordPOST(ResetPasswordViewModel model)
    {
        if (!await AllowedAsync())
        {
            return NotFound();
        }

        var address = HttpContext.Connection.RemoteIpAddress;
        if (throttle.Wait(Recovery, address, limits.Value.Recoveries, limits.Value.RecoveryWindow) is { } wait)
        {
            this.TooManyAttempts(wait, S["Too many requests from your network. Wait a few minutes and try again."]);
            return View(model);
        }

        var form = model.ResetPasswordForm;
        if (ModelState.IsValid && await users.ResetPasswordAsync(form.UsernameOrEmail!, Decode(form.ResetToken), form.NewPassword!, (field, error) =>
                ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(model.ResetPasswordForm)}.{nameof(form.NewPassword)}", error)))
        {
            return RedirectToAction(nameof(ResetPasswordConfirmation));
        }

        throttle.Count(Recovery, address, limits.Value.RecoveryWindow);
        return View(model);
    }

    [HttpGet]
    public IActionResult ResetPasswordConfirmation() => View();

    private async Task<bool> AllowedAsync() => (await site.GetSettingsAsync<ResetPasswordSettings>()).AllowResetPassword;

    private async Task<MailMessage> WriteAsync(User user)
    {
        var code = Convert.ToBase64String(Encoding.UTF8.GetBytes(user.ResetToken!));
        // The site's own address where it is set: a made-up Host header must not get into a mailed link.
        var path = Url.Action(nameof(ResetPassword), new { code })!;
        var baseUrl = (await site.GetSiteSettingsAsync()).BaseUrl;
        var url = new Uri(new Uri(string.IsNullOrEmpty(baseUrl) ? $"{Request.Scheme}://{Request.Host}" : baseUrl), path).AbsoluteUri;
        var body = await display.ShapeExecuteAsync(new LostPasswordViewModel { User = user, LostPasswordUrl = url });
        await using var html = new StringWriter();
        body.WriteTo(html, HtmlEncoder.Default);
        return new MailMessage
        {
            To = user.Email,
            Subject = S["Reset your password"],
            HtmlBody = html.ToString(),
            TextBody = S["Someone, probably you, asked to reset the password of {0}. Open this link to choose a new one: {1}\nIf it was not you, ignore this mail.", user.UserName, url],
        };
    }

    private static async Task SendAsync(OrchardCore.Environment.Shell.Scope.ShellScope scope, MailMessage mail)
    {
        var result = await scope.ServiceProvider.GetRequiredService<IEmailService>().SendAsync(mail);
        if (!result.Succeeded)
        {
            scope.ServiceProvider.GetRequiredService<ILogger<ResetPasswordController>>()
                .LogError("The mail to recover a password was not sent: {Errors}", string.Join(" ", result.Errors.Select(error => error.Message)));
        }
    }

    /// <summary>A code that is not what was mailed is a wrong token, not a fault.</summary>
    private static string Decode(string? code)
    {
        var bytes = new byte[code?.Length ?? 0];
        return Convert.TryFromBase64String(code ?? "", bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
