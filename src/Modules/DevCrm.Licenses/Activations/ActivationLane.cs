using System;
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
internal sealed class ActivationLane
{
    private const int MostWishes = 64;

    private readonly ValidationMemory _memory;
    private readonly Queue<ActivationWish> _waiting = new();
    private bool _isLed;

    public ActivationLane(ValidationMemory memory) => _memory = memory;

    /// <summary>Answers a wish once what it says is committed.</summary>
    public async Task<ActivationState?> FulfilAsync(ActivationWish wish, CancellationToken cancellationToken)
    {
        Enter(wish);
        if (await LeadsAsync(wish, cancellationToken))
        {
            try
            {
                await FulfilAsync(Next());
            }
            finally
            {
                HandOver();
            }
        }

        return await wish.AnswerAsync(cancellationToken);
    }

    private static async Task<bool> LeadsAsync(ActivationWish wish, CancellationToken cancellationToken)
    {
        try
        {
            return await wish.TurnAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!wish.Withdraw())
        {
            // Its turn or its answer came at the same moment: others may wait for what it leads.
            return await wish.TurnAsync(CancellationToken.None);
        }
    }

    private void Enter(ActivationWish wish)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(wish);
            if (!_isLed)
            {
                _isLed = true;
                wish.Lead();
            }
        }
    }

    // To the first that still waits, so that the next transaction begins while the answers of the last are on their way.
    private void HandOver()
    {
        lock (_waiting)
        {
            while (_waiting.TryPeek(out var next))
            {
                if (next.Lead())
                {
                    return;
                }

                _waiting.Dequeue();
            }

            _isLed = false;
        }
    }

    private List<ActivationWish> Next()
    {
        var wishes = new List<ActivationWish>();
        lock (_waiting)
        {
            while (wishes.Count < MostWishes && _waiting.TryDequeue(out var wish))
            {
                if (!wish.IsAnswered)
                {
                    wishes.Add(wish);
                }
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
