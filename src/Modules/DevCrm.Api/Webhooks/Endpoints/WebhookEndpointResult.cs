using System.Collections.Generic;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>What became of a change of an endpoint.</summary>
public enum WebhookEndpointOutcome
{
    Done,
    NotFound,

    /// <summary>The faults name the fields and rules; nothing was changed.</summary>
    Invalid,
}

/// <summary>A rule that a field breaks.</summary>
public sealed record WebhookEndpointFault(string Field, string Message);

/// <summary>The outcome with the endpoint as it is now and, where one was made, the secret in clear.</summary>
public sealed record WebhookEndpointResult(
    WebhookEndpointOutcome Outcome,
    WebhookEndpoint? Endpoint = null,
    string? Secret = null,
    IReadOnlyList<WebhookEndpointFault>? Faults = null);
