using System;
using System.Collections.Generic;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>An address of another system that is told of chosen events.</summary>
public sealed class WebhookEndpoint
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    public string EndpointId { get; set; } = "";

    public string Url { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Types of events: whole names, groups such as "license.*", or "*" for all.</summary>
    public List<string> Events { get; set; } = [];

    /// <summary>The newest first; two while one is being rolled.</summary>
    public List<WebhookSecret> Secrets { get; set; } = [];

    public bool Enabled { get; set; } = true;

    /// <summary>Why it was disabled, where it was not by staff's own hand.</summary>
    public string? DisabledReason { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ChangedUtc { get; set; }
}
