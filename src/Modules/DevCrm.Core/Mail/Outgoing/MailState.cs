using System.Text.Json.Serialization;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>Where a mail stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailState>))]
public enum MailState
{
    Queued,

    /// <summary>Claimed by one instance until its lease ends.</summary>
    Sending,

    Sent,

    /// <summary>Given up after the last try; staff can retry it.</summary>
    Failed,
}
