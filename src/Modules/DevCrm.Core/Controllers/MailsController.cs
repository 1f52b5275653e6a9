using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail;
using DevCrm.Core.Mail.Outgoing;
using DevCrm.Core.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Core.Controllers;

/// <summary>The admin's outgoing mails.</summary>
public sealed class MailsController : Controller
{
    private readonly MailDesk _desk;
    private readonly IEnumerable<IMailSecrets> _secrets;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public MailsController(
        MailDesk desk,
        IEnumerable<IMailSecrets> secrets,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<MailsController> localizer)
    {
        _desk = desk;
        _secrets = secrets;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/mails", "DevCrm.Mails")]
    public async Task<IActionResult> Index(MailState? state, string? to, int page = 1, CancellationToken cancellationToken = default)
    {
        if (!await _authorization.AuthorizeAsync(User, CorePermissions.ManageMails))
        {
            return Forbid();
        }

        var (mails, total) = await _desk.SearchAsync(state, to, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        var route = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = state?.ToString(), ["to"] = to };
        return View(new MailsViewModel { State = state, To = to, Mails = mails, Links = new PageLinks(page, total, route) });
    }

    [HttpGet]
    [Admin("devcrm/mails/{id}", "DevCrm.Mails.Show")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, CorePermissions.ManageMails))
        {
            return Forbid();
        }

        if (await _desk.FindAsync(id, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        var (html, text) = _desk.Read(mail);
        foreach (var secrets in _secrets)
        {
            html = await secrets.HideAsync(html, User, cancellationToken);
            text = await secrets.HideAsync(text, User, cancellationToken);
        }

        return View(new MailViewModel { Mail = mail, Html = html, Text = text });
    }

    [HttpPost]
    [Admin("devcrm/mails/{id}/retry", "DevCrm.Mails.Retry")]
    public async Task<IActionResult> Retry(string id, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, CorePermissions.ManageMails))
        {
            return Forbid();
        }

        if (await _desk.FindAsync(id, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        if (await _desk.RetryAsync(mail, cancellationToken))
        {
            await _notifier.SuccessAsync(H["The mail is being sent again."]);
        }
        else
        {
            await _notifier.WarningAsync(H["The mail was sent already or is being sent."]);
        }

        return RedirectToAction(nameof(Show), new { id });
    }
}
