using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Core.Events;
using Microsoft.Extensions.Localization;
using OrchardCore;
using OrchardCore.Modules;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>What the admin's pages and the API do with endpoints.</summary>
internal sealed class WebhookEndpoints : IWebhookEndpoints
{
    internal const string TestType = "webhook.test";

    /// <summary>Each event is stored once for every endpoint that wants it.</summary>
    internal const int MaxEndpoints = 50;

    private readonly WebhookEndpointStore _store;
    private readonly WebhookEndpointChecks _checks;
    private readonly WebhookSecrets _secrets;
    private readonly WebhookDeliveries _deliveries;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public WebhookEndpoints(
        WebhookEndpointStore store,
        WebhookEndpointChecks checks,
        WebhookSecrets secrets,
        WebhookDeliveries deliveries,
        IClock clock,
        IStringLocalizer<WebhookEndpoints> localizer)
    {
        _store = store;
        _checks = checks;
        _secrets = secrets;
        _deliveries = deliveries;
        _clock = clock;
        S = localizer;
    }

    public Task<IReadOnlyList<WebhookEndpoint>> ListAsync(CancellationToken cancellationToken = default) => _store.ListAsync(cancellationToken);

    public Task<WebhookEndpoint?> FindAsync(string endpointId, CancellationToken cancellationToken = default) =>
        _store.FindAsync(endpointId, cancellationToken);

    public async Task<WebhookEndpointResult> CreateAsync(WebhookEndpointInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var faults = _checks.Check(input).ToList();
        if ((await _store.ListAsync(cancellationToken)).Count >= MaxEndpoints)
        {
            faults.Add(new("", S["There are {0} endpoints already, which is as many as there may be.", MaxEndpoints]));
        }

        if (faults.Count > 0)
        {
            return new(WebhookEndpointOutcome.Invalid, Faults: faults);
        }

        var now = _clock.UtcNow;
        var endpoint = new WebhookEndpoint { EndpointId = IdGenerator.GenerateId(), CreatedUtc = now };
        Fill(endpoint, input);
        var secret = _secrets.Roll(endpoint, now, TimeSpan.Zero);
        await _store.SaveAsync(endpoint, "Created", cancellationToken);
        return new(WebhookEndpointOutcome.Done, endpoint, secret);
    }

    public async Task<WebhookEndpointResult> ChangeAsync(string endpointId, WebhookEndpointInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await _store.FindAsync(endpointId, cancellationToken) is not { } endpoint)
        {
            return new(WebhookEndpointOutcome.NotFound);
        }

        if (_checks.Check(input).ToArray() is { Length: > 0 } faults)
        {
            return new(WebhookEndpointOutcome.Invalid, endpoint, Faults: faults);
        }

        Fill(endpoint, input);
        await _store.SaveAsync(endpoint, "Changed", cancellationToken);
        if (endpoint.Enabled)
        {
            // What has waited while it was disabled.
            _deliveries.StartAfterCommit(endpoint.EndpointId);
        }

        return new(WebhookEndpointOutcome.Done, endpoint);
    }

    public async Task<bool> RemoveAsync(string endpointId, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(endpointId, cancellationToken) is not { } endpoint)
        {
            return false;
        }

        await _store.RemoveAsync(endpoint, cancellationToken);
        return true;
    }

    public async Task<WebhookEndpointResult> RollSecretAsync(string endpointId, TimeSpan overlap, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(endpointId, cancellationToken) is not { } endpoint)
        {
            return new(WebhookEndpointOutcome.NotFound);
        }

        var secret = _secrets.Roll(endpoint, _clock.UtcNow, overlap);
        await _store.SaveAsync(endpoint, "SecretRolled", cancellationToken);
        return new(WebhookEndpointOutcome.Done, endpoint, secret);
    }

    public async Task<WebhookDelivery?> SendTestAsync(string endpointId, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(endpointId, cancellationToken) is not { Enabled: true })
        {
            return null;
        }

        var now = _clock.UtcNow;
        var test = new BusinessEvent(TestType, endpointId, new JsonObject { ["endpointId"] = endpointId });
        var sequence = (now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return await _deliveries.AddAsync(endpointId, WebhookMessage.Of(test, sequence, now), cancellationToken);
    }

    public Task<(IReadOnlyList<WebhookDelivery> Deliveries, int Total)> ListDeliveriesAsync(
        string endpointId, WebhookDeliveryState? state, int skip, int take, CancellationToken cancellationToken = default) =>
        _deliveries.SearchAsync(endpointId, state, skip, take, cancellationToken);

    public Task<WebhookDelivery?> FindDeliveryAsync(string deliveryId, CancellationToken cancellationToken = default) =>
        _deliveries.FindAsync(deliveryId, cancellationToken);

    public async Task<WebhookDelivery?> ReplayAsync(string deliveryId, CancellationToken cancellationToken = default)
    {
        if (await _deliveries.FindAsync(deliveryId, cancellationToken) is not { } earlier
            || await _store.FindAsync(earlier.EndpointId, cancellationToken) is not { Enabled: true })
        {
            return null;
        }

        // Without the order key: what follows has perhaps long been delivered and waits for nothing.
        var message = new WebhookMessage(earlier.EventId, earlier.Type, OrderKey: "", earlier.Sequence, earlier.Payload);
        return await _deliveries.AddAsync(earlier.EndpointId, message, cancellationToken, replayOf: earlier.DeliveryId);
    }

    private static void Fill(WebhookEndpoint endpoint, WebhookEndpointInput input)
    {
        endpoint.Url = input.Url.Trim();
        endpoint.Description = (input.Description ?? "").Trim();
        endpoint.Events = input.Events.Distinct(StringComparer.Ordinal).ToList();
        if (endpoint.Enabled != input.Enabled)
        {
            endpoint.Enabled = input.Enabled;
            endpoint.DisabledReason = null;
        }
    }
}
