using System;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Campaigns.Announcements;

internal sealed class ReleaseAnnouncements : IReleaseAnnouncements
{
    private readonly ISession _session;
    private readonly IClock _clock;

    public ReleaseAnnouncements(ISession session, IClock clock)
    {
        _session = session;
        _clock = clock;
    }

    public async Task<bool> AnnounceAsync(string releaseId, string productId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(releaseId);
        if (await _session.QueryIndex<ReleaseAnnouncementIndex>(row => row.ReleaseId == releaseId).FirstOrDefaultAsync(cancellationToken) is not null)
        {
            return false;
        }

        var now = _clock.UtcNow;
        await _session.SaveAsync(
            new ReleaseAnnouncement { ReleaseId = releaseId, ProductId = productId, CreatedUtc = now, DueUtc = now },
            cancellationToken: cancellationToken);

        await AnnouncementRun.BeginAfterCommitAsync(releaseId);
        return true;
    }
}
