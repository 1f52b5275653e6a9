using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using DevCrm.Portal.Services;
using DevCrm.Portal.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Notify;
using YesSql;

namespace DevCrm.Portal.Controllers;

/// <summary>What customers do with their licence by themselves: free a lost machine's activation, a new key, a licence file.</summary>
[Authorize]
public sealed class LicenseController : Controller
{
    private readonly PortalVisitor _visitors;
    private readonly LicensePages _pages;
    private readonly ILicenses _licenses;
    private readonly IActivations _activations;
    private readonly ILicenseFiles _files;
    private readonly ISession _session;
    private readonly INotifier _notifier;

    internal readonly IStringLocalizer S;
    internal readonly IHtmlLocalizer H;

    public LicenseController(
        PortalVisitor visitors,
        LicensePages pages,
        ILicenses licenses,
        IActivations activations,
        ILicenseFiles files,
        ISession session,
        INotifier notifier,
        IStringLocalizer<LicenseController> stringLocalizer,
        IHtmlLocalizer<LicenseController> htmlLocalizer)
    {
        _visitors = visitors;
        _pages = pages;
        _licenses = licenses;
        _activations = activations;
        _files = files;
        _session = session;
        _notifier = notifier;
        S = stringLocalizer;
        H = htmlLocalizer;
    }

    [HttpPost("/portal/licenses/{licenseId}/activations/{activationId}/remove", Name = "DevCrm.PortalDeactivate")]
    public async Task<IActionResult> Deactivate(string licenseId, string activationId, CancellationToken cancellationToken)
    {
        if (await FindAsync(licenseId, visitor => visitor.UsesLicenses, cancellationToken) is not var (visitor, _)
            || await _activations.GetAsync(activationId, cancellationToken) is not { } activation
            || activation.LicenseId != licenseId)
        {
            return NotFound();
        }

        await (await _activations.RemoveAsync(activationId, ActivationRemover.Customer, visitor.UserId, cancellationToken) switch
        {
            RemoveActivationOutcome.Removed => _notifier.SuccessAsync(H["{0} is deactivated. Its place is free for another machine.", NameOf(activation)]),
            RemoveActivationOutcome.AllowanceUsed => _notifier.ErrorAsync(H["You have deactivated as many this year as the plan allows."]),
            _ => _notifier.WarningAsync(H["It was deactivated already."]),
        });
        return RedirectToRoute("DevCrm.PortalLicense", new { licenseId });
    }

    /// <summary>Answered with a way back and not with a page: a page that is loaded again would make another key. The key is shown as any is, on request.</summary>
    [HttpPost("/portal/licenses/{licenseId}/key/new", Name = "DevCrm.PortalNewKey")]
    public async Task<IActionResult> NewKey(string licenseId, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(licenseId, visitor => visitor.ChangesKeys, cancellationToken) is null)
        {
            return NotFound();
        }

        var why = string.IsNullOrWhiteSpace(reason) ? S["Asked for in the portal"].Value : reason.Trim();
        var result = await _licenses.RegenerateKeyAsync(licenseId, why, cancellationToken);
        if (!result.Change.IsDone)
        {
            await _notifier.ErrorAsync(H["There is no new key: {0}", result.Change.Problem ?? ""]);
            return RedirectToRoute("DevCrm.PortalLicense", new { licenseId });
        }

        // Before anybody reads of it: a key whose change failed would open nothing.
        await _session.SaveChangesAsync(cancellationToken);
        await _notifier.SuccessAsync(H["There is a new key. The earlier one has ended everywhere: have the new one shown and enter it where the program runs."]);
        return RedirectToRoute("DevCrm.PortalLicense", new { licenseId });
    }

    /// <summary>A file for a machine without a connection, bound to its fingerprint where one is given.</summary>
    [HttpPost("/portal/licenses/{licenseId}/file", Name = "DevCrm.PortalLicenseFile")]
    public async Task<IActionResult> File(string licenseId, string? fingerprint, CancellationToken cancellationToken)
    {
        if (await FindAsync(licenseId, visitor => visitor.UsesLicenses, cancellationToken) is not var (_, license))
        {
            return NotFound();
        }

        var file = await _files.MakeAsync(licenseId, string.IsNullOrWhiteSpace(fingerprint) ? null : fingerprint.Trim(), cancellationToken);
        if (file.Content is null)
        {
            await _notifier.ErrorAsync(H["There is no licence file: {0}", file.Problem ?? ""]);
            return RedirectToRoute("DevCrm.PortalLicense", new { licenseId });
        }

        Response.Headers.CacheControl = "no-store";
        return File(Encoding.ASCII.GetBytes(file.Content), "application/octet-stream", license.Number + ".lic");
    }

    private static string NameOf(ActivationInfo activation) => string.IsNullOrWhiteSpace(activation.Name) ? activation.Fingerprint : activation.Name;

    /// <summary>The licence, if it is the visitor's account's and their role allows what they ask for; otherwise it does not exist.</summary>
    private async Task<(PortalAccount Visitor, License License)?> FindAsync(
        string licenseId, Func<PortalAccount, bool> may, CancellationToken cancellationToken) =>
        await _visitors.FindAsync(cancellationToken) is { } visitor
        && may(visitor)
        && await _pages.FindAsync(visitor, licenseId, cancellationToken) is { } license
            ? (visitor, license)
            : null;
}
