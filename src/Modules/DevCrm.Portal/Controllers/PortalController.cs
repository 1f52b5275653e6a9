using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Services;
using DevCrm.Portal.Services;
using DevCrm.Portal.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace DevCrm.Portal.Controllers;

/// <summary>The customer's own pages: licences, their facts, versions and downloads.</summary>
[Authorize]
public sealed class PortalController : Controller
{
    private readonly PortalVisitor _visitors;
    private readonly LicensePages _pages;
    private readonly ILicenses _licenses;
    private readonly IAuditTrail _audit;

    public PortalController(PortalVisitor visitors, LicensePages pages, ILicenses licenses, IAuditTrail audit)
    {
        _visitors = visitors;
        _pages = pages;
        _licenses = licenses;
        _audit = audit;
    }

    [HttpGet("/portal", Name = "DevCrm.Portal")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (await _visitors.FindAsync(cancellationToken) is not { } visitor)
        {
            return View("NoAccount");
        }

        return View(new PortalViewModel { Visitor = visitor, Licenses = await _pages.ListAsync(visitor, cancellationToken) });
    }

    [HttpGet("/portal/licenses/{licenseId}", Name = "DevCrm.PortalLicense")]
    public async Task<IActionResult> License(string licenseId, CancellationToken cancellationToken) =>
        await FindAsync(licenseId, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>Shows the key once asked for; a POST, so that it is in no history and no prefetch.</summary>
    [HttpPost("/portal/licenses/{licenseId}/key", Name = "DevCrm.PortalLicenseKey")]
    public async Task<IActionResult> Key(string licenseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(licenseId, cancellationToken) is not { } model || !model.Visitor.UsesLicenses)
        {
            return NotFound();
        }

        model.Key = await _licenses.RevealKeyAsync(licenseId, cancellationToken);
        await _audit.RecordAsync(new AuditEntry("License", licenseId, "KeyShown"), cancellationToken);
        Response.Headers.CacheControl = "no-store";

        return View("License", model);
    }

    [HttpPost("/portal/account", Name = "DevCrm.PortalSwitch")]
    public async Task<IActionResult> Switch(string accountId, CancellationToken cancellationToken)
    {
        if (await _visitors.FindAsync(cancellationToken) is not { } visitor || visitor.All.All(account => account.Id != accountId))
        {
            return NotFound();
        }

        _visitors.Choose(accountId);

        return RedirectToRoute("DevCrm.Portal");
    }

    private async Task<LicenseViewModel?> FindAsync(string licenseId, CancellationToken cancellationToken) =>
        await _visitors.FindAsync(cancellationToken) is { } visitor ? await _pages.BuildAsync(visitor, licenseId, cancellationToken) : null;
}
