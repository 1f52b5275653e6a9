using System;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>A user who wants no announcements; mails about their own purchases and licences go on.</summary>
public sealed class AnnouncementOptOut
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    public string UserId { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
