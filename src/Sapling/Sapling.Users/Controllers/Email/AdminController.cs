using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Email;
using OrchardCore.Email.Services;
using OrchardCore.Modules;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers.Email;

/// <summary>The page that sends a test mail.</summary>
[Area("OrchardCore.Email"), Feature("OrchardCore.Email")]
[AutoValidateAntiforgeryToken]
public sealed class AdminController(
    IAuthorizationService authorization,
    IEmailService email,
    IEmailProviderResolver resolver,
    IOptions<EmailProviderOptions> providers,
    IOptions<EmailOptions> options,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet, Admin("Email/Test", "EmailTest")]
    public async Task<IActionResult> Test() =>
        await MayAsync() ? View(await FillAsync(new EmailTestViewModel { Provider = options.Value.DefaultProviderName })) : Forbid();

    [HttpPost, Admin("Email/Test", "EmailTestPost")]
    public async Task<IActionResult> Test(EmailTestViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var message = new MailMessage { To = model.To, From = model.From, Subject = model.Subject, TextBody = model.Body ?? model.Subject };
            var result = await email.SendAsync(message, model.Provider, HttpContext.RequestAborted);
            if (result.Succeeded)
            {
                await notifier.SuccessAsync(H["Message sent successfully."]);
                return RedirectToAction(nameof(Test));
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Key ?? "", error.Message.Value);
            }
        }

        return View(await FillAsync(model));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, EmailPermissions.ManageEmailSettings);

    private async Task<EmailTestViewModel> FillAsync(EmailTestViewModel model)
    {
        var enabled = new List<(string Name, string Text)>();
        foreach (var name in providers.Value.Providers.Keys)
        {
            if (await resolver.GetAsync(name) is { } provider)
            {
                enabled.Add((name, provider.DisplayName));
            }
        }

        model.Providers = enabled;
        return model;
    }
}
