using System;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>A signing secret, encrypted.</summary>
public sealed class WebhookSecret
{
    public string Protected { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    /// <summary>When it stops to sign; none for the current one.</summary>
    public DateTime? ExpiresUtc { get; set; }
}
