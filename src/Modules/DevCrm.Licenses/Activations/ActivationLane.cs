using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Fulfils the wishes that arrive while the database writes in one transaction, so that many programs that start at once do not wait for a
/// disk each. Whoever's turn comes works for all who wait; the others find their answer when it is theirs.
/// </summary>
internal sealed class ActivationLane : IDisposable
{
    private const int MostWishes = 64;

    private readonly ValidationMemory _memory;
    private readonly ConcurrentQueue<ActivationWish> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public ActivationLane(ValidationMemory memory) => _memory = memory;

    /// <summary>Answers every wish once what it says is committed.</summary>
    public async Task<ActivationState?> FulfilAsync(ActivationWish wish, CancellationToken cancellationToken)
    {
        _waiting.Enqueue(wish);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Who comes next, perhaps much later, must not take a unit for a program that has gone.
            wish.Withdraw();
            throw;
        }

        try
        {
            while (!wish.IsAnswered)
            {
                await FulfilAsync(Next());
            }
        }
        finally
        {
            _turn.Release();
        }

        return await wish.AnswerAsync(cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private List<ActivationWish> Next()
    {
        var wishes = new List<ActivationWish>();
        while (wishes.Count < MostWishes && _waiting.TryDequeue(out var wish))
        {
            if (!wish.IsAnswered)
            {
                wishes.Add(wish);
            }
        }

        return wishes;
    }

    private async Task FulfilAsync(IReadOnlyList<ActivationWish> wishes)
    {
        try
        {
            await ActivationActs.RepeatAsync(() => TakeAsync(wishes), CancellationToken.None);
        }
        catch (Exception) when (wishes.Count > 1)
        {
            // One that cannot be fulfilled must not fail the others.
            foreach (var wish in wishes)
            {
                await FulfilAsync([wish]);
            }
        }
        catch (Exception exception)
        {
            wishes[0].Fail(exception);
        }
    }

    // Not cancelled by the request whose turn it happens to be: others wait for the same work.
    private async Task TakeAsync(IReadOnlyList<ActivationWish> wishes)
    {
        var ticket = _memory.Drops.Ticket;
        IReadOnlyList<Activation?> taken = [];
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            taken = await scope.ServiceProvider.GetRequiredService<ActivationUnits>().TakeAsync(wishes, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(CancellationToken.None);
        });
        for (var i = 0; i < wishes.Count; i++)
        {
            var state = taken[i]?.ToState();
            if (state is not null)
            {
                // The program is going to ask about it next.
                _memory.Keep(wishes[i].FingerprintKey, state, ticket);
            }

            wishes[i].Answer(state);
        }
    }
}
