using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.ViewModels;
using DevCrm.Products.Downloads;
using DevCrm.Products.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace DevCrm.Products.Controllers;

/// <summary>The admin's download log.</summary>
public sealed class DownloadLogController : Controller
{
    private readonly DownloadLog _log;
    private readonly IAuthorizationService _authorization;

    public DownloadLogController(DownloadLog log, IAuthorizationService authorization)
    {
        _log = log;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("devcrm/downloads", "DevCrm.DownloadLog")]
    public async Task<IActionResult> Index(string? userName, int page = 1, CancellationToken cancellationToken = default)
    {
        if (!await _authorization.AuthorizeAsync(User, ProductsPermissions.ViewDownloads))
        {
            return Forbid();
        }

        var (entries, total) = await _log.SearchAsync(userName, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        var route = new Dictionary<string, string?>(StringComparer.Ordinal) { ["userName"] = userName };
        return View(new DownloadLogViewModel { User = userName, Entries = entries, Links = new PageLinks(page, total, route) });
    }
}
