using System.Text.RegularExpressions;
using DevCrm.Client.Http;
using DevCrm.Client.Storage;
using DevCrm.Client.Wire;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Usage;

/// <summary>Notes readings and sends them. Their ids let the site count each once, however often it comes.</summary>
internal sealed partial class UsageReporter : IDisposable
{
    private const int MaxSamples = 200;
    private const decimal MaxValue = 1_000_000_000_000m;

    private readonly UsageBuffer _buffer;
    private readonly OnlineDesk _online;
    private readonly StateStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public UsageReporter(UsageBuffer buffer, OnlineDesk online, StateStore store, TimeProvider time, ILogger logger)
    {
        _buffer = buffer;
        _online = online;
        _store = store;
        _time = time;
        _logger = logger;
    }

    public async Task RecordAsync(Asker asker, string counter, decimal value, CancellationToken cancellationToken)
    {
        if (!Counter().IsMatch(counter))
        {
            throw new ArgumentException("A counter's name has 1 to 64 characters of a-z, 0-9, '_', '.' and '-'.", nameof(counter));
        }

        if (value is < 0 or > MaxValue || decimal.Round(value, 3) != value)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value is 0 to 10¹² with at most three decimals.");
        }

        // By the site's clock, as far as it is known: it refuses readings from the future.
        var at = ClockMark.SiteTime(await _store.ReadAsync(asker.Name, cancellationToken), _time.GetUtcNow());
        await _buffer.AddAsync(asker.Name, new UsageSample(Guid.NewGuid().ToString("N"), counter, value, at), cancellationToken);
    }

    /// <summary>Returns how many readings still wait.</summary>
    public async Task<int> SendAsync(Asker asker, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var waiting = await _buffer.ReadAsync(asker.Name, cancellationToken);
            foreach (var batch in waiting.Chunk(MaxSamples))
            {
                if (!await SendAsync(asker, batch, cancellationToken))
                {
                    break;
                }
            }

            return (await _buffer.ReadAsync(asker.Name, cancellationToken)).Count;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>False when it is no use to go on.</summary>
    private async Task<bool> SendAsync(Asker asker, UsageSample[] batch, CancellationToken cancellationToken)
    {
        var reply = await _online.AskAsync(asker, "usage", asker.Complete(null), request => request with { Samples = batch }, cancellationToken);
        if (reply.IsRefused && batch.Length > 1)
        {
            // One that is no good refuses them all: find it.
            var half = batch.Length / 2;

            return await SendAsync(asker, batch[..half], cancellationToken) && await SendAsync(asker, batch[half..], cancellationToken);
        }

        if (reply.IsRefused)
        {
            _logger.LogError("The site refuses a reading of {Counter} of {At}; it is dropped.", batch[0].Counter, batch[0].At);
        }
        else if (reply.Proven?.Answer.License is null)
        {
            // No answer, or no licence to count it for: it waits.
            return false;
        }

        await _buffer.RemoveAsync(asker.Name, batch.Select(sample => sample.Id).ToHashSet(StringComparer.Ordinal), cancellationToken);

        return true;
    }

    [GeneratedRegex(@"\A[a-z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
