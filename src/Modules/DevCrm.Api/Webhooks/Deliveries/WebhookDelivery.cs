using System;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>One event on its way to one endpoint, stored in the transaction of the change it tells of.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    public string DeliveryId { get; set; } = "";

    public string EndpointId { get; set; } = "";

    /// <summary>"evt_…": the same at every endpoint and every repetition, so that receivers can tell what they have had.</summary>
    public string EventId { get; set; } = "";

    public string Type { get; set; } = "";

    /// <summary>The JSON exactly as it is sent, and signed.</summary>
    public string Payload { get; set; } = "";

    /// <summary>Deliveries with the same key leave in the order of <see cref="Sequence"/>; an empty one has no order.</summary>
    public string OrderKey { get; set; } = "";

    /// <summary>Microseconds since 1970, and always more than of an earlier event with the same order key.</summary>
    public long Sequence { get; set; }

    public WebhookDeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is next to be tried; while it is being sent, when the lease of that try ends. None when finished.</summary>
    public DateTime? DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? FirstAttemptUtc { get; set; }

    public DateTime? LastAttemptUtc { get; set; }

    public DateTime? DeliveredUtc { get; set; }

    /// <summary>Of the last answer; none when there was no answer.</summary>
    public int? ResponseStatus { get; set; }

    /// <summary>The beginning of the last answer's body.</summary>
    public string? ResponseExcerpt { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? LastError { get; set; }

    /// <summary>The delivery that this one repeats.</summary>
    public string? ReplayOf { get; set; }
}
