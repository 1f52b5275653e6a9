using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Checkout;
using DevCrm.Billing.Models;
using DevCrm.Billing.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Billing.Inbox;

/// <summary>
/// Works on one stored event. The event's new state and everything it causes commit together; when that fails nothing of
/// it stays, and the event waits for its next attempt.
/// </summary>
public sealed class StripeEventProcessor
{
    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
        TimeSpan.FromDays(1), TimeSpan.FromDays(1),
    ];

    private readonly IDistributedLock _distributedLock;
    private readonly StripeEventStore _events;
    private readonly IClock _clock;
    private readonly ILogger _logger;

    public StripeEventProcessor(
        IDistributedLock distributedLock,
        StripeEventStore events,
        IClock clock,
        ILogger<StripeEventProcessor> logger)
    {
        _distributedLock = distributedLock;
        _events = events;
        _clock = clock;
        _logger = logger;
    }

    public async Task ProcessAsync(string eventId, CancellationToken cancellationToken = default)
    {
        if (await _events.FindAsync(eventId, cancellationToken) is not { Status: StripeEventStatus.Waiting } waiting)
        {
            return;
        }

        // Events of one session come in bursts. Taking turns spares them conflicts; the unique ids and the document's
        // version are what keeps the effect single.
        var (locker, locked) = await _distributedLock.TryAcquireLockAsync(CheckoutFulfilment.LockKey(waiting.ObjectId), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));

        if (!locked)
        {
            _logger.LogInformation("Event {EventId} waits: its session is being worked on.", eventId);

            return;
        }

        await using var acquired = locker;

        try
        {
            await ShellScope.UsingChildScopeAsync(scope => ApplyAsync(scope.ServiceProvider, eventId, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogError(exception, "Event {EventId} could not be worked on.", eventId);
            await ShellScope.UsingChildScopeAsync(scope => PostponeAsync(scope.ServiceProvider, eventId, exception, cancellationToken));
        }
    }

    private async Task ApplyAsync(IServiceProvider services, string eventId, CancellationToken cancellationToken)
    {
        var session = services.GetRequiredService<ISession>();
        var stripeEvent = await services.GetRequiredService<StripeEventStore>().FindAsync(eventId, cancellationToken);

        if (stripeEvent is not { Status: StripeEventStatus.Waiting })
        {
            return;
        }

        if (CheckoutEvents.Signal(stripeEvent.Type) is { } signal && stripeEvent.ObjectId is { } sessionId)
        {
            await services.GetRequiredService<CheckoutFulfilment>().ApplyAsync(sessionId, signal, cancellationToken);
        }

        stripeEvent.Status = StripeEventStatus.Processed;
        stripeEvent.Attempts++;
        stripeEvent.ProcessedUtc = _clock.UtcNow;
        stripeEvent.NextAttemptUtc = null;
        stripeEvent.Note = null;

        await session.SaveAsync(stripeEvent, checkConcurrency: true, cancellationToken: cancellationToken);
    }

    private async Task PostponeAsync(IServiceProvider services, string eventId, Exception exception, CancellationToken cancellationToken)
    {
        var stripeEvent = await services.GetRequiredService<StripeEventStore>().FindAsync(eventId, cancellationToken);

        // Another instance may have done it meanwhile: that is what made our attempt fail.
        if (stripeEvent is not { Status: StripeEventStatus.Waiting })
        {
            return;
        }

        var isFinal = exception is StripeException { IsTransient: false } || stripeEvent.Attempts >= _delays.Length;

        stripeEvent.Status = isFinal ? StripeEventStatus.Failed : StripeEventStatus.Waiting;
        stripeEvent.NextAttemptUtc = isFinal ? null : _clock.UtcNow + _delays[stripeEvent.Attempts];
        stripeEvent.Attempts++;
        stripeEvent.Note = exception.Message;

        await services.GetRequiredService<ISession>().SaveAsync(stripeEvent, checkConcurrency: true, cancellationToken: cancellationToken);

        if (exception is FulfilmentException fulfilment)
        {
            await services.GetRequiredService<CheckoutFulfilment>().RequestAttentionAsync(fulfilment.PurchaseId, fulfilment.Message, cancellationToken);
        }
    }
}
