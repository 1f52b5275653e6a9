using System;

namespace DevCrm.Campaigns.Announcements;

/// <summary>A release that is being mailed to those entitled to it: one a release, and how far it has come.</summary>
public sealed class ReleaseAnnouncement
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    public string ReleaseId { get; set; } = "";

    public string ProductId { get; set; } = "";

    public ReleaseAnnouncementState State { get; set; }

    /// <summary>The document of the last licence whose people have their mail.</summary>
    public long Cursor { get; set; }

    /// <summary>How many mails were queued.</summary>
    public int Mails { get; set; }

    /// <summary>When it goes on; none when it has ended.</summary>
    public DateTime? DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    /// <summary>Failed tries since the last batch that went well.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it was given up, or what the last try met.</summary>
    public string? Note { get; set; }
}
