using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Licenses.Controllers;

/// <summary>Staff's button that frees an activation; it counts against nobody's allowance.</summary>
public sealed class LicenseActivationsController : Controller
{
    private readonly ILicenses _licenses;
    private readonly IActivations _activations;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public LicenseActivationsController(
        ILicenses licenses,
        IActivations activations,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<LicenseActivationsController> localizer)
    {
        _licenses = licenses;
        _activations = activations;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [Admin("devcrm/licenses/{id}/activations/{activationId}/remove", "DevCrm.RemoveLicenseActivation")]
    public async Task<IActionResult> Remove(string id, string activationId, CancellationToken cancellationToken)
    {
        if (await _licenses.GetAsync(id, cancellationToken) is not { } license
            || !await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState, license.Item)
            || await _activations.GetAsync(activationId, cancellationToken) is not { } activation
            || activation.LicenseId != id)
        {
            return NotFound();
        }

        await _activations.RemoveAsync(activationId, ActivationRemover.Staff, User.FindFirstValue(ClaimTypes.NameIdentifier), cancellationToken);
        await _notifier.SuccessAsync(H["{0} is deactivated.", activation.Name ?? activation.Fingerprint]);
        return RedirectToAction("Details", "LicenseDetails", new { id });
    }
}
