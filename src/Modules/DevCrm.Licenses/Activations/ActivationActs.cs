using System;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// What a program does to its activation, in a scope and transaction beside the request's, committed before it is answered. Where another
/// request came first the work is done again on what that one left.
/// </summary>
internal sealed class ActivationActs
{
    private const int MostAttempts = 8;

    private readonly ActivationQueue _queue;
    private readonly IClock _clock;

    public ActivationActs(ActivationQueue queue, IClock clock)
    {
        _queue = queue;
        _clock = clock;
    }

    /// <summary>Null when no unit is free.</summary>
    public Task<ActivationState?> ActivateAsync(LicenseFacts license, ActivationRequest request, CancellationToken cancellationToken) =>
        _queue.FulfilAsync(new ActivationWish(license, request), cancellationToken);

    /// <summary>Null when it is gone; a dead one comes back as it is.</summary>
    public Task<ActivationState?> RenewAsync(LicenseFacts license, ActivationRequest request, CancellationToken cancellationToken) =>
        RepeatAsync(
            async services =>
            {
                var activation = await services.GetRequiredService<ActivationReader>()
                    .FindAsync(FingerprintKey.Of(license.Id, request.Fingerprint), cancellationToken);
                if (activation is not null && !activation.ToState().IsDead(_clock.UtcNow))
                {
                    await services.GetRequiredService<ActivationLeases>().RenewAsync(license, activation, request, cancellationToken);
                }

                return activation?.ToState();
            },
            cancellationToken);

    /// <summary>The one that was removed, or null when there was none. Of several requests at once one removes it: they take turns.</summary>
    public Task<ActivationState?> DeactivateAsync(LicenseFacts license, string fingerprint, CancellationToken cancellationToken) =>
        RepeatAsync(
            async services =>
            {
                // Before the first look at it: what the one before has removed this one does not find.
                var writer = services.GetRequiredService<ActivationWriter>();
                await writer.LockAsync(license.Id, cancellationToken);
                var known = await writer.FindAsync([FingerprintKey.Of(license.Id, fingerprint)], cancellationToken);
                if (known.Values.SingleOrDefault() is not { } activation)
                {
                    return null;
                }

                await services.GetRequiredService<ActivationRemovals>().RemoveAsync(
                    activation, license.Number, ActivationRemover.Program, userId: null, cancellationToken);
                return activation.ToState();
            },
            cancellationToken);

    private static async Task<ActivationState?> RepeatAsync(
        Func<IServiceProvider, Task<ActivationState?>> work, CancellationToken cancellationToken)
    {
        ActivationState? result = null;
        await RepeatAsync(
            () => ShellScope.UsingChildScopeAsync(async scope =>
            {
                result = await work(scope.ServiceProvider);
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
            }),
            cancellationToken);
        return result;
    }

    /// <summary>Tries again what met a change by somebody else.</summary>
    internal static async Task RepeatAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (exception is DbException or ConcurrencyException or ActivationChangedException && number < MostAttempts)
            {
                await Task.Delay(Random.Shared.Next(5, 20 * number), cancellationToken);
            }
        }
    }
}
