using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Security.Permissions;

namespace DevCrm.Licenses.Controllers;

/// <summary>The buttons of the panel of a licence's key and state.</summary>
[Admin("devcrm/licenses/{id}/{action}", "DevCrm.Licenses.{action}")]
public sealed class LicensesController : Controller
{
    private const int MaxReasonLength = 500;

    private readonly ILicenses _licenses;
    private readonly LicenseCommands _commands;
    private readonly IAuditTrail _audit;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public LicensesController(
        ILicenses licenses,
        LicenseCommands commands,
        IAuditTrail audit,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<LicensesController> localizer)
    {
        _licenses = licenses;
        _commands = commands;
        _audit = audit;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    public Task<IActionResult> Suspend(string id, string? stateReason, string? returnUrl, CancellationToken cancellationToken) =>
        ChangeAsync(id, stateReason, returnUrl, LicenseAction.Suspend, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Reinstate(string id, string? stateReason, string? returnUrl, CancellationToken cancellationToken) =>
        ChangeAsync(id, stateReason, returnUrl, LicenseAction.Reinstate, cancellationToken);

    /// <summary>A POST, because to look is an act that is recorded.</summary>
    [HttpPost]
    public async Task<IActionResult> Reveal(string id, string? returnUrl, CancellationToken cancellationToken)
    {
        var license = await _licenses.GetAsync(id, cancellationToken);
        if (!await IsAllowedAsync(LicensesPermissions.RevealLicenseKeys, license))
        {
            return Forbid();
        }

        if (license is null || await _licenses.RevealKeyAsync(id, cancellationToken) is not { } key)
        {
            return NotFound();
        }

        await _audit.RecordAsync(new AuditEntry(LicensesConstants.LicenseType, id, "KeyRevealed"), cancellationToken);
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers.Pragma = "no-cache";
        return View("Key", new LicenseKeyViewModel { License = license, Key = key, ReturnUrl = Local(returnUrl) });
    }

    private async Task<IActionResult> ChangeAsync(
        string id, string? reason, string? returnUrl, LicenseAction action, CancellationToken cancellationToken)
    {
        var license = await _licenses.GetAsync(id, cancellationToken);
        if (!await IsAllowedAsync(LicensesPermissions.ChangeLicenseState, license))
        {
            return Forbid();
        }

        if (license is null)
        {
            return NotFound();
        }

        reason = reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > MaxReasonLength)
        {
            await _notifier.ErrorAsync(H["Give a reason of at most {0} characters.", MaxReasonLength]);
            return LocalRedirect(Local(returnUrl));
        }

        var result = (await _commands.RunAsync([id], new LicenseCommand(action, reason), cancellationToken))[0].Change;
        await (result.Outcome switch
        {
            LicenseOutcome.Done => _notifier.SuccessAsync(H["The state of the licence is changed."]),
            LicenseOutcome.Unchanged => _notifier.WarningAsync(H["The licence was in that state already."]),
            _ => _notifier.ErrorAsync(H["Nothing was changed: {0}", result.Problem ?? ""]),
        });
        return LocalRedirect(Local(returnUrl));
    }

    private Task<bool> IsAllowedAsync(Permission permission, License? license) =>
        _authorization.AuthorizeAsync(User, permission, (object?)license?.Item!);

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/admin");
}
