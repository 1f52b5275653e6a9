using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using Sapling.BackgroundJobs;
using Sapling.Shell;

namespace Sapling.Background;

/// <summary>Runs jobs when the response has been sent and what the request stored is committed; the shutdown waits for them.</summary>
internal sealed class BackgroundJobQueue(ShellHost host, IHttpContextAccessor accessor, ILogger<BackgroundJobQueue> logger) : IBackgroundJobQueue
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    public void Enqueue(string name, Func<ShellScope, Task> job)
    {
        // A request that fails and is rolled back must not start what builds on it.
        ShellScope.AddDeferredTask(_ =>
        {
            var request = RequestOrigin.Of(accessor.HttpContext);
            if (accessor.HttpContext is { Response: var response })
            {
                response.OnCompleted(() =>
                {
                    Start(name, request, job);
                    return Task.CompletedTask;
                });
            }
            else
            {
                Start(name, request, job);
            }

            return Task.CompletedTask;
        });
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var running = Task.WhenAll(_running.Keys);
        await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
        if (!running.IsCompleted)
        {
            logger.LogWarning("{Count} background jobs were still running when the application stopped", _running.Count);
        }
    }

    private void Start(string name, RequestOrigin request, Func<ShellScope, Task> job)
    {
        Task task;
        using (ExecutionContext.SuppressFlow())
        {
            task = Task.Run(() => RunAsync(name, request, job), CancellationToken.None);
        }

        _running[task] = 0;
        _ = task.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(string name, RequestOrigin request, Func<ShellScope, Task> job)
    {
        try
        {
            await (await host.GetScopeAsync(host.Settings)).UsingAsync(scope =>
            {
                accessor.HttpContext = request.CreateContext(scope.ServiceProvider);
                return job(scope);
            });
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Background job '{Name}' failed", name);
        }
    }
}
