using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Core.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace DevCrm.Core.Controllers;

/// <summary>The admin's audit trail.</summary>
public sealed class AuditTrailController : Controller
{
    private readonly AuditSearch _search;
    private readonly IAuthorizationService _authorization;

    public AuditTrailController(AuditSearch search, IAuthorizationService authorization)
    {
        _search = search;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("devcrm/audit", "DevCrm.AuditTrail")]
    public async Task<IActionResult> Index(AuditTrailViewModel filter, int page = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!await _authorization.AuthorizeAsync(User, CorePermissions.ViewAuditTrail))
        {
            return Forbid();
        }

        var (records, total) = await _search.FindAsync(
            filter.SubjectType, filter.SubjectId, filter.Event, filter.User, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        return View(new AuditTrailViewModel
        {
            SubjectType = filter.SubjectType,
            SubjectId = filter.SubjectId,
            Event = filter.Event,
            User = filter.User,
            Records = records,
            Links = new PageLinks(page, total, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["subjectType"] = filter.SubjectType,
                ["subjectId"] = filter.SubjectId,
                ["event"] = filter.Event,
                ["user"] = filter.User,
            }),
        });
    }
}
