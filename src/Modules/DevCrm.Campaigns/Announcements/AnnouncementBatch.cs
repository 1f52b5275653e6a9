using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Services;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Campaigns.Announcements;

/// <summary>
/// Queues the mails of one batch of licences, and notes with them how far it came: both land or neither does. Who may have the mail
/// is who may download the release at that time.
/// </summary>
internal sealed class AnnouncementBatch
{
    internal const int Size = 50;

    /// <summary>A release may be published before its packages are there.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromDays(7);
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(5);

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly ICatalog _catalog;
    private readonly LicenseAccess _licenses;
    private readonly AnnouncementMail _mail;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    public AnnouncementBatch(
        ISession session,
        IContentManager contentManager,
        ICatalog catalog,
        LicenseAccess licenses,
        AnnouncementMail mail,
        IAuditTrail audit,
        IClock clock)
    {
        _session = session;
        _contentManager = contentManager;
        _catalog = catalog;
        _licenses = licenses;
        _mail = mail;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>True when there is more to do at once.</summary>
    public async Task<bool> WorkAsync(string releaseId, CancellationToken cancellationToken)
    {
        var announcement = await _session
            .Query<ReleaseAnnouncement, ReleaseAnnouncementIndex>(row => row.ReleaseId == releaseId)
            .FirstOrDefaultAsync(cancellationToken);
        if (announcement?.DueUtc is not { } due || due > _clock.UtcNow)
        {
            return false;
        }

        // What an earlier try met counts no more once this one commits.
        announcement.Attempts = 0;
        announcement.Note = null;
        var more = false;
        if (await _contentManager.GetAsync(releaseId) is not { } item || !item.TryGet<ReleasePart>(out var part) || part.Yanked)
        {
            await EndAsync(announcement, ReleaseAnnouncementState.Cancelled, "The release was withdrawn.", cancellationToken);
        }
        else if (await FindAsync(announcement, cancellationToken) is { } release)
        {
            more = await MailAsync(announcement, release, cancellationToken);
        }
        else if (announcement.CreatedUtc + _patience < _clock.UtcNow)
        {
            await EndAsync(announcement, ReleaseAnnouncementState.Cancelled, "The release has no package.", cancellationToken);
        }
        else
        {
            announcement.DueUtc = _clock.UtcNow + _pause;
        }

        await _session.SaveAsync(announcement, checkConcurrency: true, cancellationToken: cancellationToken);
        return more;
    }

    /// <summary>The release as it can be downloaded, once it can be.</summary>
    private async Task<CatalogRelease?> FindAsync(ReleaseAnnouncement announcement, CancellationToken cancellationToken) =>
        (await _catalog.ListReleasesAsync(announcement.ProductId, cancellationToken)).FirstOrDefault(release => release.Id == announcement.ReleaseId);

    private async Task<bool> MailAsync(ReleaseAnnouncement announcement, CatalogRelease release, CancellationToken cancellationToken)
    {
        var (productId, cursor) = (announcement.ProductId, announcement.Cursor);
        var rows = (await _session
            .QueryIndex<LicenseIndex>(row => row.ProductId == productId && row.Published && row.DocumentId > cursor)
            .OrderBy(row => row.DocumentId)
            .Take(Size)
            .ListAsync(cancellationToken)).ToArray();
        foreach (var row in rows)
        {
            if (await _licenses.FindAllowingAsync(row.ContentItemId, release, cancellationToken) is { } license)
            {
                announcement.Mails += await _mail.QueueAsync(release, license, cancellationToken);
            }

            announcement.Cursor = row.DocumentId;
        }

        if (rows.Length == Size)
        {
            return true;
        }

        await EndAsync(announcement, ReleaseAnnouncementState.Done, note: null, cancellationToken);
        return false;
    }

    private Task EndAsync(ReleaseAnnouncement announcement, ReleaseAnnouncementState state, string? note, CancellationToken cancellationToken)
    {
        announcement.State = state;
        announcement.Note = note;
        announcement.DueUtc = null;
        announcement.EndedUtc = _clock.UtcNow;
        return _audit.RecordAsync(
            new AuditEntry(
                "Release",
                announcement.ReleaseId,
                state == ReleaseAnnouncementState.Done ? "Announced" : "AnnouncementCancelled",
                After: new JsonObject { ["Mails"] = announcement.Mails },
                Reason: note),
            cancellationToken);
    }
}
