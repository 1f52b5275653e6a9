using System;
using YesSql.Indexes;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Finds announcements; the unique release is what makes each announced once.</summary>
public sealed class ReleaseAnnouncementIndex : MapIndex
{
    public string ReleaseId { get; set; } = "";

    public DateTime? DueUtc { get; set; }
}

/// <summary>Keeps <see cref="ReleaseAnnouncementIndex"/>.</summary>
public sealed class ReleaseAnnouncementIndexProvider : IndexProvider<ReleaseAnnouncement>
{
    public override void Describe(DescribeContext<ReleaseAnnouncement> context) =>
        context.For<ReleaseAnnouncementIndex>().Map(announcement => new ReleaseAnnouncementIndex
        {
            ReleaseId = announcement.ReleaseId,
            DueUtc = announcement.DueUtc,
        });
}
