using System;
using System.Collections.Generic;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;
using DevCrm.Core.ViewModels;

namespace DevCrm.Api.Webhooks.Admin;

/// <summary>The form of an endpoint.</summary>
public class WebhookEndpointForm
{
    public string? EndpointId { get; set; }

    public string? Url { get; set; }

    public string? Description { get; set; }

    public List<string> Events { get; set; } = [];

    public bool Enabled { get; set; } = true;

    internal WebhookEndpointInput ToInput() => new(Url?.Trim() ?? "", Description ?? "", Events, Enabled);

    internal static WebhookEndpointForm Of(WebhookEndpoint endpoint) => new()
    {
        EndpointId = endpoint.EndpointId,
        Url = endpoint.Url,
        Description = endpoint.Description,
        Events = [.. endpoint.Events],
        Enabled = endpoint.Enabled,
    };
}

/// <summary>A new secret, this once.</summary>
public class WebhookSecretViewModel
{
    public WebhookEndpoint Endpoint { get; set; } = new();

    public string Secret { get; set; } = "";

    /// <summary>Until when the old one signs as well.</summary>
    public DateTime? OldUntilUtc { get; set; }
}

/// <summary>An endpoint with what was sent to it.</summary>
public class WebhookDeliveriesViewModel
{
    public WebhookEndpoint Endpoint { get; set; } = new();

    public WebhookDeliveryState? State { get; set; }

    public IReadOnlyList<WebhookDelivery> Deliveries { get; set; } = [];

    public PageLinks Links { get; set; } = new();
}
