using System.Net;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Downloads;
using DevCrm.Products.Packages;
using DevCrm.Products.Updates;
using DevCrm.Products.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace DevCrm.Products.Controllers;

/// <summary>Hands out packages, whole or in ranges, to those whom the gate lets through; it asks for no API key.</summary>
[AllowAnonymous]
public sealed class DownloadsController : Controller
{
    private readonly DownloadGate _gate;
    private readonly ShownKey _shownKey;
    private readonly DownloadLog _log;
    private readonly IPackageStorage _storage;
    private readonly ILogger<DownloadsController> _logger;

    public DownloadsController(
        DownloadGate gate, ShownKey shownKey, DownloadLog log, IPackageStorage storage, ILogger<DownloadsController> logger)
    {
        _gate = gate;
        _shownKey = shownKey;
        _log = log;
        _storage = storage;
        _logger = logger;
    }

    [AcceptVerbs("GET", "HEAD")]
    public async Task<IActionResult> Get(string packageId, CancellationToken cancellationToken)
    {
        var address = HttpContext.Connection.RemoteIpAddress?.ToString();
        var key = await _shownKey.ReadAsync(HttpContext, cancellationToken);
        if (key?.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(HttpContext);
            return new EmptyResult();
        }

        var decision = await _gate.DecideAsync(packageId, User, key?.Holder, address, cancellationToken);

        // Neither a refusal nor a file made for one person may answer somebody else from a cache.
        Response.Headers.CacheControl = "private, no-cache";
        if (decision.Denial is { } message)
        {
            return Denied(message);
        }

        if (!decision.IsAllowed)
        {
            return Missing();
        }

        var package = decision.Request!.Package;
        var content = await _storage.OpenReadAsync(package.Id, cancellationToken);
        if (content is null)
        {
            _logger.LogError("The file of package {PackageId} ({FileName}) is missing in the storage.", package.Id, package.FileName);
            return Missing();
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            await _log.WriteAsync(decision, Range(), cancellationToken);
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        return File(
            content,
            package.ContentType,
            package.FileName,
            lastModified: package.UploadedUtc,
            entityTag: new EntityTagHeaderValue($"\"{package.Sha256}\""),
            enableRangeProcessing: true);
    }

    private string? Range() => Request.Headers.Range.ToString() is { Length: > 0 } range ? range[..System.Math.Min(range.Length, 100)] : null;

    private ObjectResult Missing() => Problem(title: "Not found", statusCode: (int)HttpStatusCode.NotFound);

    private IActionResult Denied(string message)
    {
        if (!Request.Headers.Accept.ToString().Contains("text/html", System.StringComparison.OrdinalIgnoreCase))
        {
            return Problem(title: "Download denied", detail: message, statusCode: (int)HttpStatusCode.Forbidden);
        }

        Response.StatusCode = (int)HttpStatusCode.Forbidden;
        return View("Denied", new DownloadDeniedViewModel { Message = message });
    }
}
