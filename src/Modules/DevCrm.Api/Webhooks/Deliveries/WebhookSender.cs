using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Endpoints;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>
/// Sends one delivery: claims it in a transaction of its own, posts, records the answer. The claim is a save that succeeds for one
/// instance only and is void after a lease, so that neither two send at once nor a crash loses an event.
/// </summary>
internal sealed class WebhookSender
{
    /// <summary>Beyond the time of the try itself, for a slow database.</summary>
    private static readonly TimeSpan _leaseMargin = TimeSpan.FromSeconds(30);

    private readonly ISession _session;
    private readonly WebhookDeliveries _deliveries;
    private readonly WebhookEndpointStore _endpoints;
    private readonly WebhookTransport _transport;
    private readonly WebhookSettings _settings;
    private readonly IClock _clock;
    private readonly ILogger<WebhookSender> _logger;

    public WebhookSender(
        ISession session,
        WebhookDeliveries deliveries,
        WebhookEndpointStore endpoints,
        WebhookTransport transport,
        WebhookSettings settings,
        IClock clock,
        ILogger<WebhookSender> logger)
    {
        _session = session;
        _deliveries = deliveries;
        _endpoints = endpoints;
        _transport = transport;
        _settings = settings;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>The answer, or nothing when it was not this call's turn to send.</summary>
    public async Task<WebhookAnswer?> SendAsync(string deliveryId, CancellationToken cancellationToken)
    {
        var delivery = await _deliveries.FindAsync(deliveryId, cancellationToken);
        if (delivery?.DueUtc is not { } due
            || due > _clock.UtcNow
            || await _endpoints.FindAsync(delivery.EndpointId, cancellationToken) is not { Enabled: true } endpoint)
        {
            return null;
        }

        if (await _deliveries.FindEarlierAsync(delivery, cancellationToken) is { } earlier
            && !await IsItsTurnAfterAllAsync(delivery, earlier, cancellationToken))
        {
            return null;
        }

        if (!await TrySaveAsync(delivery, () => Claim(delivery), cancellationToken))
        {
            return null;
        }

        var body = Encoding.UTF8.GetBytes(delivery.Payload);
        var signature = WebhookSignature.Of(body, _clock.UtcNow, _endpoints.ValidSecrets(endpoint));
        var answer = await _transport.PostAsync(endpoint.Url, body, signature, cancellationToken);
        await RecordAsync(delivery, endpoint, answer, cancellationToken);
        return answer;
    }

    /// <summary>
    /// Puts it off, and looks again: another instance that finished the earlier one meanwhile may have looked for the next before this was
    /// put off, and nobody would wake it until then.
    /// </summary>
    private async Task<bool> IsItsTurnAfterAllAsync(WebhookDelivery delivery, WebhookDeliveryIndex earlier, CancellationToken cancellationToken) =>
        await TrySaveAsync(delivery, () => PutOff(delivery, earlier), cancellationToken)
        && await _deliveries.FindEarlierAsync(delivery, cancellationToken) is null;

    /// <summary>An earlier event of the same licence has to leave first: this one is looked at again when that one is.</summary>
    private void PutOff(WebhookDelivery delivery, WebhookDeliveryIndex earlier)
    {
        var soonest = _clock.UtcNow + TimeSpan.FromSeconds(1);
        delivery.DueUtc = earlier.DueUtc > soonest ? earlier.DueUtc : soonest;
    }

    private void Claim(WebhookDelivery delivery)
    {
        var now = _clock.UtcNow;
        delivery.State = WebhookDeliveryState.Sending;
        delivery.Attempts++;
        delivery.FirstAttemptUtc ??= now;
        delivery.LastAttemptUtc = now;
        delivery.DueUtc = now + _settings.Timeout + _leaseMargin;
    }

    private Task<bool> TrySaveAsync(WebhookDelivery delivery, Action change, CancellationToken cancellationToken)
    {
        change();
        return TryCommitAsync(
            delivery, () => _session.SaveAsync(delivery, checkConcurrency: true, cancellationToken: cancellationToken), cancellationToken);
    }

    private async Task<bool> TryCommitAsync(WebhookDelivery delivery, Func<Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await change();
            await _session.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (ConcurrencyException)
        {
            _logger.LogDebug("At delivery {DeliveryId} somebody else was faster.", delivery.DeliveryId);
            return false;
        }
    }

    private async Task RecordAsync(WebhookDelivery delivery, WebhookEndpoint endpoint, WebhookAnswer answer, CancellationToken cancellationToken)
    {
        var now = _clock.UtcNow;
        delivery.ResponseStatus = answer.Status;
        delivery.ResponseExcerpt = answer.Excerpt;
        delivery.LastError = answer.Error;
        delivery.DueUtc = answer.Succeeded || answer.IsGone
            ? null
            : WebhookSchedule.NextAfter(delivery.Attempts, delivery.FirstAttemptUtc!.Value, now);
        if (answer.Succeeded)
        {
            delivery.State = WebhookDeliveryState.Delivered;
            delivery.DeliveredUtc = now;
        }
        else
        {
            delivery.State = delivery.DueUtc is null ? WebhookDeliveryState.GivenUp : WebhookDeliveryState.Waiting;
            _logger.LogWarning(
                "Delivery {DeliveryId} of {EventId} failed at try {Attempt}: {Reason}",
                delivery.DeliveryId, delivery.EventId, delivery.Attempts, answer.Error);
        }

        await _session.SaveAsync(delivery, checkConcurrency: true, cancellationToken: cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);

        // Other tries that end now change the same endpoint or the same next delivery; whoever is later keeps the record of its own.
        if (answer.IsGone)
        {
            await TryCommitAsync(
                delivery, () => _endpoints.DisableAsync(endpoint, "The receiver answered 410 Gone.", cancellationToken), cancellationToken);
        }
        else if (delivery.DueUtc is null && await _deliveries.FindNextWaitingAsync(delivery, cancellationToken) is { } next && next.DueUtc > now)
        {
            await TrySaveAsync(next, () => next.DueUtc = now, cancellationToken);
        }
    }
}
