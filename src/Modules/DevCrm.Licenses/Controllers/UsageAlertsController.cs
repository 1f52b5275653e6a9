using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.ViewModels;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Licenses.Controllers;

/// <summary>Staff's list of alerts about the use of licences.</summary>
public sealed class UsageAlertsController : Controller
{
    private readonly UsageAlerts _alerts;
    private readonly ILicenses _licenses;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public UsageAlertsController(
        UsageAlerts alerts,
        ILicenses licenses,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<UsageAlertsController> localizer)
    {
        _alerts = alerts;
        _licenses = licenses;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/usage-alerts", "DevCrm.UsageAlerts")]
    public async Task<IActionResult> Index(UsageAlertKind? kind, bool closed, int page = 1, CancellationToken cancellationToken = default)
    {
        if (!await _authorization.MayListLicensesAsync(User))
        {
            return Forbid();
        }

        var (alerts, total) = await _alerts.ListAsync(kind, !closed, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        return View(new UsageAlertsViewModel
        {
            Kind = kind,
            Closed = closed,
            Alerts = alerts,
            Licenses = await LicensesAsync(alerts, cancellationToken),
            Links = new PageLinks(page, total, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["kind"] = kind?.ToString(),
                ["closed"] = closed ? "true" : null,
            }),
        });
    }

    [HttpPost]
    [Admin("devcrm/usage-alerts/{alertId}/close", "DevCrm.CloseUsageAlert")]
    public async Task<IActionResult> Close(string alertId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState))
        {
            return Forbid();
        }

        if (!await _alerts.CloseAsync(alertId, cancellationToken))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The alert is closed."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IReadOnlyDictionary<string, License>> LicensesAsync(IReadOnlyList<UsageAlert> alerts, CancellationToken cancellationToken)
    {
        var licenses = new Dictionary<string, License>(StringComparer.Ordinal);
        foreach (var license in await _licenses.ListAsync([.. alerts.Select(alert => alert.LicenseId).Distinct(StringComparer.Ordinal)], cancellationToken))
        {
            if (await _authorization.MaySeeLicenseAsync(User, license.Item))
            {
                licenses[license.Id] = license;
            }
        }

        return licenses;
    }
}
