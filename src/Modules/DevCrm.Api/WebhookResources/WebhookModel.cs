using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DevCrm.Api.Resources;
using DevCrm.Api.Webhooks.Deliveries;

namespace DevCrm.Api.WebhookResources;

/// <summary>An address that is told of events.</summary>
public sealed class WebhookModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [Required]
    [Description("https, on the public internet.")]
    public string Url { get; set; } = "";

    public string Description { get; set; } = "";

    [Description("Types of events: whole names such as license.renewed, groups such as license.*, or * for all.")]
    public List<string> Events { get; set; } = [];

    public bool Enabled { get; set; } = true;

    [ReadOnly(true)]
    [Description("Why it was disabled, where it was not by hand.")]
    public string? DisabledReason { get; set; }

    [ReadOnly(true)]
    [Description("What signs the deliveries. Told when it is made, and never again.")]
    public string? Secret { get; set; }

    [ReadOnly(true)]
    public DateTime CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime UpdatedAt { get; set; }

    bool IApiModel.TellsSecret => Secret is not null;
}

/// <summary>How a secret is replaced.</summary>
public sealed class RollSecretModel
{
    [Range(0, 10_080)]
    [Description("How many minutes the old secret signs as well.")]
    public int OverlapMinutes { get; set; } = 1440;
}

/// <summary>Nothing needs to be said.</summary>
public sealed class EmptyModel
{
}

/// <summary>One event on its way to one address.</summary>
public sealed class WebhookDeliveryModel : IApiModel
{
    public string Id { get; set; } = "";

    public string WebhookId { get; set; } = "";

    public string EventId { get; set; } = "";

    public string Type { get; set; } = "";

    [Description("The JSON as it is sent and signed.")]
    public string Payload { get; set; } = "";

    public WebhookDeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTime? DueAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? LastAttemptAt { get; set; }

    public DateTime? DeliveredAt { get; set; }

    public int? ResponseStatus { get; set; }

    public string? LastError { get; set; }

    [Description("The delivery that this one repeats.")]
    public string? ReplayOf { get; set; }
}
