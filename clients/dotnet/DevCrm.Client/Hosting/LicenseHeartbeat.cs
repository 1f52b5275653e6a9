using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Hosting;

/// <summary>
/// Reports this program's life to the site as long as it runs, takes a lease up again that ran out, and sends the usage that waits. A unit
/// that was taken from this machine it leaves alone: the program hears of it (<see cref="LicenseCodes.NotActivated"/>) and decides. In a
/// host, <c>AddDevCrmHeartbeat</c> runs it; elsewhere it runs from its start until it is disposed.
/// </summary>
public sealed class LicenseHeartbeat : IAsyncDisposable
{
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(10);

    private readonly DevCrmClient _client;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _run;

    private LicenseHeartbeat(DevCrmClient client, TimeProvider time)
    {
        _client = client;
        _time = time;
        _run = Task.Run(() => RunAsync(_stopped.Token), CancellationToken.None);
    }

    /// <summary>Starts in the background.</summary>
    public static LicenseHeartbeat Start(DevCrmClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        return new LicenseHeartbeat(client, TimeProvider.System);
    }

    internal static LicenseHeartbeat Start(DevCrmClient client, TimeProvider time) => new(client, time);

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped.Dispose();
    }

    /// <summary>One beat.</summary>
    internal static async Task<LicenseState> BeatAsync(DevCrmClient client, CancellationToken cancellationToken)
    {
        var state = await client.HeartbeatAsync(cancellationToken);
        if (!client.IsGivenBack && state is { Source: LicenseSource.Online, Code: LicenseCodes.HeartbeatDead })
        {
            // The lease ran out while the machine slept or had no network, and nobody has taken the unit.
            state = await client.ActivateAsync(cancellationToken: cancellationToken);
        }

        if (state.Source == LicenseSource.Online)
        {
            await client.SendUsageAsync(cancellationToken);
        }

        return state;
    }

    /// <summary>Three beats to a lease, so that one may be lost; a little apart from other programs.</summary>
    internal static TimeSpan PauseAfter(LicenseState? state, TimeSpan interval)
    {
        var pause = state is { Activation.LeaseEndsAt: { } end, CheckedAt: { } at } && (end - at) / 3 < interval ? (end - at) / 3 : interval;
        var least = interval < _shortest ? interval : _shortest;

        return (pause > least ? pause : least) * (0.9 + (0.1 * Random.Shared.NextDouble()));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            LicenseState? state = null;
            try
            {
                state = await BeatAsync(_client, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // Such as from the program's own StateChanged handler: the beat goes on.
                _client.Logger.LogError(fault, "A heartbeat failed.");
            }

            await Task.Delay(PauseAfter(state, _client.Options.HeartbeatInterval), _time, cancellationToken);
        }
    }
}
