using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Packages;
using DevCrm.Products.ViewModels;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Controllers;

/// <summary>
/// Uploads packages. The body streams to storage: the form reader, its limits and its buffering to disk are kept away, and
/// with them the filter that would read the whole form to find the token, which is therefore checked here.
/// </summary>
public sealed class PackagesController : Controller
{
    private readonly ReleasePackager _packager;
    private readonly IContentManager _content;
    private readonly IAuthorizationService _authorization;
    private readonly IAntiforgery _antiforgery;

    public PackagesController(
        ReleasePackager packager, IContentManager content, IAuthorizationService authorization, IAntiforgery antiforgery)
    {
        _packager = packager;
        _content = content;
        _authorization = authorization;
        _antiforgery = antiforgery;
    }

    [HttpGet]
    [Admin("devcrm/releases/{id}/packages", "DevCrm.Packages")]
    public async Task<IActionResult> Index(string id)
    {
        if (!await _authorization.AuthorizeAsync(User, ProductsPermissions.UploadPackages))
        {
            return Forbid();
        }

        return await PageAsync(id, error: null);
    }

    [HttpPost]
    [Admin("devcrm/releases/{id}/packages/upload", "DevCrm.Packages.Receive")]
    [IgnoreAntiforgeryToken]
    [DisableRequestSizeLimit]
    [StreamedBody]
    public async Task<IActionResult> Receive(string id, string? fileName, string? platform, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, ProductsPermissions.UploadPackages))
        {
            return Forbid();
        }

        if (await FindAsync(id) is null)
        {
            return NotFound();
        }

        return PackageForm.IsForm(Request)
            ? await ReceiveFormAsync(id, cancellationToken)
            : await ReceiveBodyAsync(id, fileName, platform, cancellationToken);
    }

    private async Task<IActionResult> ReceiveBodyAsync(string id, string? fileName, string? platform, CancellationToken cancellationToken)
    {
        if (!await _antiforgery.IsRequestValidAsync(HttpContext))
        {
            return Problem("The page is too old. Load it again.", statusCode: (int)HttpStatusCode.BadRequest);
        }

        var name = fileName?.Trim() ?? "";
        try
        {
            var package = await StoreAsync(id, name, platform?.Trim() ?? "any", Request.Body, cancellationToken);

            // Named as the script reads them, whichever naming policy the site has.
            return StatusCode(
                (int)HttpStatusCode.Created,
                new { id = package.Id, fileName = package.FileName, platform = package.Platform, size = package.Size, sha256 = package.Sha256 });
        }
        catch (PackageRefusedException exception)
        {
            return Problem(exception.Message, statusCode: (int)HttpStatusCode.UnprocessableEntity);
        }
    }

    private async Task<IActionResult> ReceiveFormAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var form = await PackageForm.ReadAsync(Request, cancellationToken);

            // The check reads the header first, so that the form's body is left to us.
            Request.Headers["RequestVerificationToken"] = form.Token;
            if (!await _antiforgery.IsRequestValidAsync(HttpContext))
            {
                return BadRequest();
            }

            if (form.File is null)
            {
                throw new PackageRefusedException("Choose a file.");
            }

            await StoreAsync(id, form.FileName, form.Platform, form.File, cancellationToken);
            return RedirectToAction(nameof(Index), new { id });
        }
        catch (PackageRefusedException exception)
        {
            Response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
            return await PageAsync(id, exception.Message);
        }
    }

    private async Task<Package> StoreAsync(string id, string fileName, string platform, Stream content, CancellationToken cancellationToken)
    {
        if (await _packager.FaultAsync(id, fileName, platform) is { } fault)
        {
            throw new PackageRefusedException(fault);
        }

        return await _packager.AddAsync(id, fileName, platform, content, new PackageOrigin(User.Identity?.Name), cancellationToken);
    }

    private async Task<IActionResult> PageAsync(string id, string? error)
    {
        var item = await FindAsync(id);
        return item is not null && item.TryGet<ReleasePart>(out var part)
            ? View("Index", new PackagesViewModel { ReleaseId = id, Name = item.DisplayText ?? "", Release = part, Error = error })
            : NotFound();
    }

    private async Task<ContentItem?> FindAsync(string id)
    {
        var item = await _content.GetAsync(id, VersionOptions.Latest);
        return item?.ContentType == ProductsConstants.ReleaseType ? item : null;
    }
}
