using System.Text.Json.Serialization;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WebhookDeliveryState>))]
public enum WebhookDeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>Claimed by one instance until its lease ends.</summary>
    Sending,

    Delivered,

    /// <summary>Not tried any more: three days are over or the receiver is gone.</summary>
    GivenUp,
}
