using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>The admin's page of a licence's activations.</summary>
public sealed class ActivationsController : Controller
{
    private readonly IActivations _activations;
    private readonly ILicenses _licenses;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly IHtmlLocalizer H;

    public ActivationsController(
        IActivations activations,
        ILicenses licenses,
        IAuthorizationService authorization,
        ISession session,
        INotifier notifier,
        IClock clock,
        IHtmlLocalizer<ActivationsController> localizer)
    {
        _activations = activations;
        _licenses = licenses;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        _clock = clock;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/activations/{licenseId}", "DevCrm.Activations")]
    public async Task<IActionResult> Index(string licenseId, CancellationToken cancellationToken)
    {
        if (await _licenses.GetAsync(licenseId, cancellationToken) is not { } license
            || !await _authorization.MaySeeLicenseAsync(User, license.Item))
        {
            return NotFound();
        }

        return View(new ActivationsViewModel
        {
            License = license,
            Activations = await _activations.ListAsync(license.Id, cancellationToken),
            RemovalsLeft = await _activations.RemovalsLeftAsync(license.Id, cancellationToken),
            MayRemove = await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState, license.Item),
            NowUtc = _clock.UtcNow,
        });
    }

    [HttpPost]
    [Admin("devcrm/activations/{licenseId}/remove/{activationId}", "DevCrm.Activations.Remove")]
    public async Task<IActionResult> Remove(string licenseId, string activationId, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await _licenses.GetAsync(licenseId, cancellationToken) is not { } license
            || !await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState, license.Item)
            || (await _activations.GetAsync(activationId, cancellationToken))?.LicenseId != licenseId)
        {
            return NotFound();
        }

        var outcome = await _activations.RemoveAsync(
            activationId, ActivationRemover.Staff, User.FindFirstValue(ClaimTypes.NameIdentifier), cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
        await (outcome == RemoveActivationOutcome.Removed
            ? _notifier.SuccessAsync(H["The activation is removed and its unit is free."])
            : _notifier.WarningAsync(H["The activation was gone already."]));
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(Index), new { licenseId });
    }
}
