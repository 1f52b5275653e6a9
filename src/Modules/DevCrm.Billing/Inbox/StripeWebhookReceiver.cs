using System;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Models;
using DevCrm.Billing.Simulator;
using DevCrm.Billing.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundJobs;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Billing.Inbox;

/// <summary>
/// Takes what Stripe (or the simulator) posts: checks the signature over the raw bytes, stores the event by its id
/// and asks for it to be worked on after the answer.
/// </summary>
public sealed class StripeWebhookReceiver
{
    private readonly StripeOptions _options;
    private readonly StripeSimulatorAvailability _simulator;
    private readonly IClock _clock;
    private readonly ILogger _logger;

    public StripeWebhookReceiver(
        IOptions<StripeOptions> options,
        StripeSimulatorAvailability simulator,
        IClock clock,
        ILogger<StripeWebhookReceiver> logger)
    {
        _options = options.Value;
        _simulator = simulator;
        _clock = clock;
        _logger = logger;
    }

    /// <exception cref="DbException">The event could not be stored; Stripe is to send it again.</exception>
    public async Task<WebhookReceipt> ReceiveAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken = default)
    {
        var verification = StripeSignature.Verify(body.Span, signature, _simulator.AcceptedSecrets(_options), _clock.UtcNow);

        if (verification != StripeSignatureResult.Valid)
        {
            _logger.LogWarning("A webhook call was refused: its signature is {Verification}.", verification);

            return WebhookReceipt.BadSignature;
        }

        if (!TryRead(body, out var stripeEvent))
        {
            return WebhookReceipt.NotAnEvent;
        }

        if (!await StoreAsync(stripeEvent, cancellationToken))
        {
            return WebhookReceipt.Duplicate;
        }

        if (stripeEvent.Status == StripeEventStatus.Waiting)
        {
            await HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
                "stripe-event-" + stripeEvent.EventId,
                stripeEvent.EventId,
                static (scope, eventId) => scope.ServiceProvider.GetRequiredService<StripeEventProcessor>().ProcessAsync(eventId));
        }

        return WebhookReceipt.Stored;
    }

    private bool TryRead(ReadOnlyMemory<byte> body, out StripeEvent stripeEvent)
    {
        stripeEvent = new StripeEvent { ReceivedUtc = _clock.UtcNow };

        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement;

            if (json.Text("id") is not { Length: > 0 and <= 255 } id || json.Text("type") is not { Length: > 0 and <= 100 } type)
            {
                return false;
            }

            stripeEvent.EventId = id;
            stripeEvent.Type = type;
            stripeEvent.IsLive = json.Flag("livemode");
            stripeEvent.ObjectId = json.Object("data")?.Object("object")?.Text("id");
            stripeEvent.CreatedUtc = json.Number("created") is { } created
                ? DateTimeOffset.FromUnixTimeSeconds(created).UtcDateTime
                : stripeEvent.ReceivedUtc;
            stripeEvent.Payload = Encoding.UTF8.GetString(body.Span);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException or FormatException)
        {
            _logger.LogWarning(exception, "A signed webhook call is not an event.");

            return false;
        }

        if (stripeEvent.IsLive != _options.IsLive)
        {
            stripeEvent.Status = StripeEventStatus.Ignored;
            stripeEvent.Note = stripeEvent.IsLive ? "A live event, and the key is a test key." : "A test event, and the key is a live key.";
        }
        else if (!CheckoutEvents.Handles(stripeEvent.Type))
        {
            stripeEvent.Status = StripeEventStatus.Ignored;
            stripeEvent.Note = "Nothing acts on this type.";
        }
        else
        {
            stripeEvent.NextAttemptUtc = stripeEvent.ReceivedUtc;
        }

        return true;
    }

    /// <summary>
    /// Stores the event in a transaction of its own. The unique index decides between parallel deliveries, so a fault is
    /// a duplicate exactly when the id is there afterwards.
    /// </summary>
    private static async Task<bool> StoreAsync(StripeEvent stripeEvent, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(stripeEvent.EventId, cancellationToken))
        {
            return false;
        }

        try
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveAsync(stripeEvent, cancellationToken: cancellationToken));

            return true;
        }
        catch (DbException)
        {
            if (await ExistsAsync(stripeEvent.EventId, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    private static async Task<bool> ExistsAsync(string eventId, CancellationToken cancellationToken)
    {
        var exists = false;

        await ShellScope.UsingChildScopeAsync(async scope =>
            exists = await scope.ServiceProvider.GetRequiredService<StripeEventStore>().FindAsync(eventId, cancellationToken) is not null);

        return exists;
    }
}
