using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>
/// Sends what is due, beside the requests that caused it: one run an endpoint, so that a slow receiver holds up no other, and in it
/// some licences at a time, each in its order.
/// </summary>
internal sealed class WebhookPump
{
    internal const int Batch = 200;
    private const int LanesAtOnce = 4;

    /// <summary>After so many silences one after another the endpoint gets a rest until the next minute.</summary>
    private const int MaxSilences = 5;

    private readonly IShellHost _shells;
    private readonly ShellSettings _settings;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<WebhookPump> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _runs = new(StringComparer.Ordinal);

    public WebhookPump(IShellHost shells, ShellSettings settings, IHostApplicationLifetime lifetime, ILogger<WebhookPump> logger)
    {
        _shells = shells;
        _settings = settings;
        _lifetime = lifetime;
        _logger = logger;
    }

    /// <summary>Starts a run for the endpoint, or has the running one look once more.</summary>
    public void Start(string endpointId)
    {
        lock (_lock)
        {
            if (_runs.ContainsKey(endpointId))
            {
                _runs[endpointId] = true;
                return;
            }

            _runs[endpointId] = false;
        }

        // The run is nobody's child: neither the caller's scope nor its request are its own.
        var stopping = _lifetime.ApplicationStopping;
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(endpointId, stopping), stopping);
        }
    }

    private async Task RunAsync(string endpointId, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await DrainAsync(endpointId, cancellationToken);
            }
            while (LooksAgain(endpointId));
        }
        catch (Exception exception)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                _logger.LogError(exception, "Webhooks to the endpoint {EndpointId} stopped; the next minute goes on.", endpointId);
            }

            lock (_lock)
            {
                _runs.Remove(endpointId);
            }
        }
    }

    private bool LooksAgain(string endpointId)
    {
        lock (_lock)
        {
            if (_runs[endpointId])
            {
                _runs[endpointId] = false;
                return true;
            }

            _runs.Remove(endpointId);
            return false;
        }
    }

    private async Task DrainAsync(string endpointId, CancellationToken cancellationToken)
    {
        var silences = 0;
        while (silences < MaxSilences)
        {
            IReadOnlyList<WebhookDeliveryIndex> due = [];
            await InScopeAsync(async services =>
                due = await services.GetRequiredService<WebhookDeliveries>().ListDueAsync(endpointId, Batch, cancellationToken));
            if (due.Count == 0)
            {
                return;
            }

            var sent = 0;
            var lanes = due.GroupBy(row => row.OrderKey.Length > 0 ? row.OrderKey : row.DeliveryId, StringComparer.Ordinal);
            var options = new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(lanes, options, async (lane, token) =>
            {
                foreach (var row in lane)
                {
                    if (Volatile.Read(ref silences) < MaxSilences && await SendAsync(row.DeliveryId, token) is { } answer)
                    {
                        Interlocked.Increment(ref sent);
                        silences = answer.IsSilence ? silences + 1 : 0;
                    }
                }
            });
            if (sent == 0)
            {
                // The endpoint is disabled, or all of it is another instance's.
                return;
            }
        }
    }

    private async Task<WebhookAnswer?> SendAsync(string deliveryId, CancellationToken cancellationToken)
    {
        WebhookAnswer? answer = null;
        try
        {
            await InScopeAsync(async services =>
                answer = await services.GetRequiredService<WebhookSender>().SendAsync(deliveryId, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Its lease ends by itself; the others need not wait for that.
            _logger.LogError(exception, "Delivery {DeliveryId} could not be worked on.", deliveryId);
        }

        return answer;
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        var scope = await _shells.GetScopeAsync(_settings);
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }
}
