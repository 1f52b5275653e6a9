using System.Collections.Generic;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>What people and programs say of an endpoint.</summary>
public sealed record WebhookEndpointInput(string Url, string Description, IReadOnlyList<string> Events, bool Enabled = true);
