using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using YesSql;

namespace DevCrm.Licenses.Controllers;

/// <summary>One page an action, for one licence or many: first what it needs and why, then what became of each.</summary>
public sealed class LicenseOperationsController : Controller
{
    private readonly OperationForms _forms;
    private readonly LicenseCommands _commands;
    private readonly KeyRegeneration _regeneration;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public LicenseOperationsController(
        OperationForms forms,
        LicenseCommands commands,
        KeyRegeneration regeneration,
        IAuthorizationService authorization,
        ISession session,
        INotifier notifier,
        IHtmlLocalizer<LicenseOperationsController> localizer)
    {
        _forms = forms;
        _commands = commands;
        _regeneration = regeneration;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/license-operations/{operation}", "DevCrm.LicenseOperation")]
    public async Task<IActionResult> Show(LicenseAction operation, string[] ids, CancellationToken cancellationToken)
    {
        var model = new LicenseOperationViewModel { Ids = ids };
        return await FillAsync(model, operation, cancellationToken) ?? View("Operation", model);
    }

    [HttpPost]
    [Admin("devcrm/license-operations/{operation}", "DevCrm.RunLicenseOperation")]
    public async Task<IActionResult> Run(LicenseAction operation, LicenseOperationViewModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await FillAsync(model, operation, cancellationToken) is { } refused)
        {
            return refused;
        }

        var (command, faults) = await _forms.ReadAsync(model, cancellationToken);
        foreach (var (field, message) in faults)
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return View("Operation", model);
        }

        if (operation == LicenseAction.RegenerateKey)
        {
            return await RegenerateAsync(model, cancellationToken);
        }

        model.Results = await _commands.RunAsync(model.Licenses.Select(row => row.License.Id), command, cancellationToken);
        if (model.Only is { } only && model.Results[0].Change.IsDone)
        {
            await _notifier.SuccessAsync(H["The licence is changed."]);
            return RedirectToAction("Details", "LicenseDetails", new { id = only.License.Id });
        }

        if (model is { Only: not null, Results: [{ Change.Problem: { } problem }] })
        {
            ModelState.AddModelError("", problem);
            return View("Operation", model);
        }

        return View("Results", model);
    }

    private async Task<IActionResult> RegenerateAsync(LicenseOperationViewModel model, CancellationToken cancellationToken)
    {
        var license = model.Only!.License;
        var result = await _regeneration.RunAsync(license, model.Reason!, model.MailKey, cancellationToken);
        if (!result.Change.IsDone)
        {
            ModelState.AddModelError(nameof(model.Reason), result.Change.Problem ?? "");
            return View("Operation", model);
        }

        // Before anybody reads of it: a key whose change failed would open nothing.
        await _session.SaveChangesAsync(cancellationToken);
        // No page with the key in it: loaded again, it would make another one.
        await _notifier.SuccessAsync(model.MailKey
            ? H["The licence has a new key, and the account gets it by mail. The old key has ended."]
            : H["The licence has a new key: reveal it to hand it out. The old key has ended."]);
        return RedirectToAction("Details", "LicenseDetails", new { id = license.Id });
    }

    /// <summary>Loads the licences; an answer when there is none, or one that is not this user's to change.</summary>
    private async Task<IActionResult?> FillAsync(LicenseOperationViewModel model, LicenseAction operation, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(operation))
        {
            return NotFound();
        }

        await _forms.FillAsync(model, operation, cancellationToken);
        foreach (var row in model.Licenses)
        {
            if (!await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState, row.License.Item))
            {
                return Forbid();
            }
        }

        if (!await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState))
        {
            return Forbid();
        }

        if (model.Licenses.Count == 0)
        {
            await _notifier.WarningAsync(H["Choose at least one licence."]);
            return RedirectToAction("Index", "LicenseList");
        }

        if (operation == LicenseAction.RegenerateKey)
        {
            model.MayReveal = model.Only is { } only
                && await _authorization.AuthorizeAsync(User, LicensesPermissions.RevealLicenseKeys, only.License.Item);
            model.MailKey |= !model.MayReveal;
        }

        return null;
    }
}
