using System.Text.Json.Serialization;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Where an announcement stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseAnnouncementState>))]
public enum ReleaseAnnouncementState
{
    Waiting,
    Done,

    /// <summary>The release was withdrawn or never could be downloaded; who had the mail by then, had it.</summary>
    Cancelled,

    /// <summary>Given up after the last try; staff can resume it where it stopped.</summary>
    Failed,
}
