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

namespace DevCrm.Billing.Services;

/// <summary>
/// Works on one purchase outside the inbox: at staff's word, or because the buyer came back. It takes the same turn as
/// the inbox does and commits in a scope of its own, so that a fault leaves nothing half-done.
/// </summary>
public sealed class PurchaseReplay
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly IDistributedLock _distributedLock;
    private readonly ILogger _logger;

    public PurchaseReplay(IDistributedLock distributedLock, ILogger<PurchaseReplay> logger)
    {
        _distributedLock = distributedLock;
        _logger = logger;
    }

    /// <summary>Runs the purchase workflow for a paid purchase again.</summary>
    /// <returns>What is wrong, or null when the licence is issued.</returns>
    public Task<string?> ReplayAsync(Purchase purchase, bool acceptDifference, CancellationToken cancellationToken = default) =>
        InTurnAsync(purchase.SessionId, async services =>
        {
            var current = await services.GetRequiredService<PurchaseStore>().FindAsync(purchase.PurchaseId, cancellationToken)
                ?? throw new InvalidOperationException("The purchase is gone.");

            if (current.Status == PurchaseStatus.Fulfilled)
            {
                return null;
            }

            current = await services.GetRequiredService<CheckoutFulfilment>().ReplayAsync(current, acceptDifference, cancellationToken);

            return current.AttentionReason;
        });

    /// <summary>Brings the purchase of a session up to date when the buyer returns from the checkout.</summary>
    public Task<string?> RefreshAsync(string sessionId, CancellationToken cancellationToken = default) =>
        InTurnAsync(sessionId, async services =>
        {
            var purchase = await services.GetRequiredService<PurchaseStore>().FindBySessionAsync(sessionId, cancellationToken);

            // A stranger's session id must not fill our list of purchases.
            return purchase is null
                ? null
                : (await services.GetRequiredService<CheckoutFulfilment>().ApplyAsync(sessionId, CheckoutSignal.Returned, cancellationToken)).AttentionReason;
        });

    private async Task<string?> InTurnAsync(string? sessionId, Func<IServiceProvider, Task<string?>> work)
    {
        var (locker, locked) = await _distributedLock.TryAcquireLockAsync(CheckoutFulfilment.LockKey(sessionId), _patience, TimeSpan.FromMinutes(5));

        if (!locked)
        {
            return "The purchase is being worked on; try again in a minute.";
        }

        await using var acquired = locker;
        string? problem = null;

        try
        {
            await ShellScope.UsingChildScopeAsync(async scope => problem = await work(scope.ServiceProvider));
        }
        catch (Exception exception) when (exception is FulfilmentException or StripeException)
        {
            _logger.LogError(exception, "The purchase of session {SessionId} could not be brought up to date.", sessionId);
            problem = exception.Message;
        }

        return problem;
    }
}
