using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Core.Logs;
using DevCrm.Core.Mail.Outgoing;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Campaigns.Announcements;

/// <summary>What became of announcements, and what staff do about those that failed.</summary>
public sealed class AnnouncementDesk
{
    private const int NoteLength = 500;

    private readonly ISession _session;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    public AnnouncementDesk(ISession session, IAuditTrail audit, IClock clock)
    {
        _session = session;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Those that were last worked on first.</summary>
    public async Task<(IReadOnlyList<ReleaseAnnouncement> Announcements, int Total)> ListAsync(
        int skip, int take, CancellationToken cancellationToken = default)
    {
        var query = _session.Query<ReleaseAnnouncement, ReleaseAnnouncementIndex>();
        var total = await query.CountAsync(cancellationToken);
        var announcements = await query.OrderByDescending(row => row.Id).Skip(skip).Take(take).ListAsync(cancellationToken);
        return (announcements.ToArray(), total);
    }

    /// <summary>Goes on at once where it stopped; false when there is nothing that failed.</summary>
    public async Task<bool> ResumeAsync(string releaseId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(releaseId, cancellationToken) is not { } announcement || !IsStuck(announcement))
        {
            return false;
        }

        announcement.State = ReleaseAnnouncementState.Waiting;
        announcement.Attempts = 0;
        announcement.Note = null;
        announcement.EndedUtc = null;
        announcement.DueUtc = _clock.UtcNow;
        await _session.SaveAsync(announcement, checkConcurrency: true, cancellationToken: cancellationToken);
        await RecordAsync(announcement, "AnnouncementResumed", reason: null, cancellationToken);
        await AnnouncementRun.BeginAfterCommitAsync(releaseId);
        return true;
    }

    /// <summary>Failed, or waiting for the next try after a failed one.</summary>
    public static bool IsStuck(ReleaseAnnouncement announcement)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        return announcement.State == ReleaseAnnouncementState.Failed || announcement is { State: ReleaseAnnouncementState.Waiting, Attempts: > 0 };
    }

    /// <summary>Notes that a batch failed, and when it is tried again, if ever.</summary>
    internal async Task NoteFaultAsync(string releaseId, string fault, CancellationToken cancellationToken)
    {
        // Not due any more where somebody else's batch has failed of the same and noted it.
        if (await FindAsync(releaseId, cancellationToken) is not { DueUtc: { } due } announcement || due > _clock.UtcNow)
        {
            return;
        }

        announcement.Attempts++;
        announcement.Note = LogText.Clean(fault, NoteLength);
        if (RetrySchedule.DelayAfter(announcement.Attempts) is { } pause)
        {
            announcement.DueUtc = _clock.UtcNow + pause;
        }
        else
        {
            announcement.State = ReleaseAnnouncementState.Failed;
            announcement.DueUtc = null;
            announcement.EndedUtc = _clock.UtcNow;
            await RecordAsync(announcement, "AnnouncementFailed", announcement.Note, cancellationToken);
        }

        await _session.SaveAsync(announcement, checkConcurrency: true, cancellationToken: cancellationToken);
    }

    private Task<ReleaseAnnouncement?> FindAsync(string releaseId, CancellationToken cancellationToken) =>
        _session.Query<ReleaseAnnouncement, ReleaseAnnouncementIndex>(row => row.ReleaseId == releaseId).FirstOrDefaultAsync(cancellationToken)!;

    private Task RecordAsync(ReleaseAnnouncement announcement, string what, string? reason, CancellationToken cancellationToken) =>
        _audit.RecordAsync(
            new AuditEntry("Release", announcement.ReleaseId, what, After: new JsonObject { ["Mails"] = announcement.Mails }, Reason: reason), cancellationToken);
}
