using System;
using System.Collections.Generic;
using DevCrm.Core.ViewModels;

namespace DevCrm.Campaigns.Announcements;

/// <summary>The admin's list of announcements.</summary>
public class AnnouncementsViewModel
{
    public IReadOnlyList<ReleaseAnnouncement> Announcements { get; set; } = [];

    /// <summary>What the releases are called, by id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public PageLinks Links { get; set; } = new();
}
