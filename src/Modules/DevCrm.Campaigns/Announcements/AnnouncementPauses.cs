using System;

namespace DevCrm.Campaigns.Announcements;

/// <summary>When an announcement whose batch failed goes on: growing pauses, about ten hours in all.</summary>
internal static class AnnouncementPauses
{
    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>The pause after that many failed tries, or nothing when it is given up.</summary>
    public static TimeSpan? After(int attempts) => attempts >= 1 && attempts <= _pauses.Length ? _pauses[attempts - 1] : null;
}
