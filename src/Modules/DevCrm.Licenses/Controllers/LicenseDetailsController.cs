using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Timeline;
using DevCrm.Licenses.Usage;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace DevCrm.Licenses.Controllers;

/// <summary>Staff's page of one licence: facts, what can be done, its life and its use.</summary>
public sealed class LicenseDetailsController : Controller
{
    private const int MaxAlerts = 5;

    private readonly ILicenses _licenses;
    private readonly LicenseTimeline _timeline;
    private readonly UsageOverviews _usage;
    private readonly UsageAlerts _alerts;
    private readonly IActivations _activations;
    private readonly AccountLookup _accounts;
    private readonly IAuthorizationService _authorization;

    public LicenseDetailsController(
        ILicenses licenses,
        LicenseTimeline timeline,
        UsageOverviews usage,
        UsageAlerts alerts,
        IActivations activations,
        AccountLookup accounts,
        IAuthorizationService authorization)
    {
        _licenses = licenses;
        _timeline = timeline;
        _usage = usage;
        _alerts = alerts;
        _activations = activations;
        _accounts = accounts;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("devcrm/licenses/{id}", "DevCrm.License")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken)
    {
        if (await _licenses.GetAsync(id, cancellationToken) is not { } license || !await _authorization.MaySeeLicenseAsync(User, license.Item))
        {
            // For the stranger as for the one without the right: it does not exist.
            return User.Identity?.IsAuthenticated == true ? NotFound() : Challenge();
        }

        var alerts = await _alerts.ListOfAsync(id, MaxAlerts, cancellationToken);
        return View(new LicenseDetailsViewModel
        {
            License = license,
            AccountName = await _accounts.NameOfAsync(license.AccountId, cancellationToken),
            MayChange = await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState, license.Item),
            MayReveal = await _authorization.AuthorizeAsync(User, LicensesPermissions.RevealLicenseKeys, license.Item),
            Timeline = await _timeline.ReadAsync(license, cancellationToken),
            Usage = await _usage.ReadAsync(license, cancellationToken),
            Activations = await _activations.ListAsync(id, cancellationToken),
            Alerts = [.. alerts.Where(alert => alert.ClosedUtc is null)],
        });
    }
}
