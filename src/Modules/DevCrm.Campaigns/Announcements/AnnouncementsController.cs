using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Campaigns.Announcements;

/// <summary>The admin's announcements of releases: how far each came, and a way on for those that failed.</summary>
public sealed class AnnouncementsController : Controller
{
    private readonly AnnouncementDesk _desk;
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AnnouncementsController(
        AnnouncementDesk desk,
        IContentManager contentManager,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<AnnouncementsController> localizer)
    {
        _desk = desk;
        _contentManager = contentManager;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/announcements", "DevCrm.Announcements")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        if (!await _authorization.AuthorizeAsync(User, CampaignsPermissions.ManageReleaseAnnouncements))
        {
            return Forbid();
        }

        var (announcements, total) = await _desk.ListAsync(PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        var releases = await _contentManager.GetAsync(announcements.Select(announcement => announcement.ReleaseId), VersionOptions.Latest);
        return View(new AnnouncementsViewModel
        {
            Announcements = announcements,
            Names = releases.ToDictionary(release => release.ContentItemId, release => release.DisplayText ?? release.ContentItemId, StringComparer.Ordinal),
            Links = new PageLinks(page, total, new Dictionary<string, string?>(StringComparer.Ordinal)),
        });
    }

    [HttpPost]
    [Admin("devcrm/announcements/{releaseId}/resume", "DevCrm.ResumeAnnouncement")]
    public async Task<IActionResult> Resume(string releaseId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, CampaignsPermissions.ManageReleaseAnnouncements))
        {
            return Forbid();
        }

        await (await _desk.ResumeAsync(releaseId, cancellationToken)
            ? _notifier.SuccessAsync(H["The announcement goes on where it stopped."])
            : _notifier.WarningAsync(H["There is nothing to resume: it goes on or has ended."]));
        return RedirectToAction(nameof(Index));
    }
}
