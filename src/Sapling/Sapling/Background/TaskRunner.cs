using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking.Distributed;
using OrchardCore.Settings;
using Quartz;
using Quartz.Extensibility;
using Sapling.Shell;

namespace Sapling.Background;

/// <summary>Runs the background tasks of the enabled features by their schedules, each run in a scope of its own.</summary>
internal sealed class TaskRunner(ShellHost host, IHttpContextAccessor accessor, ILoggerFactory loggers, ILogger<TaskRunner> logger) : IDisposable
{
    private readonly SemaphoreSlim _updating = new(1);
    private ServiceProvider? _quartz;
    private IScheduler? _scheduler;
    private ShellContext? _scheduled;
    private IDisposable? _watch;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A container of its own: the host's is shared with every shell, and none of this concerns them.
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(loggers);
        services.AddSingleton(this);
        services.AddQuartz(quartz => quartz.UseInMemoryStore());
        _quartz = services.BuildServiceProvider();
        _scheduler = await _quartz.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        await RefreshAsync(cancellationToken);
        await _scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _watch?.Dispose();
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }

        if (_quartz is not null)
        {
            await _quartz.DisposeAsync();
        }
    }

    public void Dispose() => _updating.Dispose();

    /// <summary>Takes over the tasks and schedules of the current shell, unless it has them already.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken, bool force = false)
    {
        if (_scheduler is null || !host.Settings.IsRunning())
        {
            return;
        }

        await _updating.WaitAsync(cancellationToken);
        try
        {
            await (await host.GetScopeAsync(host.Settings)).UsingAsync(async scope =>
            {
                if (force || _scheduled != scope.ShellContext)
                {
                    await ScheduleAsync(scope, cancellationToken);
                    _scheduled = scope.ShellContext;
                }
            });
        }
        finally
        {
            _updating.Release();
        }
    }

    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        try
        {
            await (await host.GetScopeAsync(host.Settings)).UsingAsync(scope => RunAsync(scope, name, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Background task '{Name}' failed", name);
        }
    }

    private async Task ScheduleAsync(ShellScope scope, CancellationToken cancellationToken)
    {
        var provider = scope.ServiceProvider.GetRequiredService<IBackgroundTaskSettingsProvider>();
        _watch?.Dispose();
        _watch = ChangeToken.OnChange(() => provider.ChangeToken, () => _ = RefreshLoggedAsync());

        await _scheduler!.Clear(cancellationToken);
        foreach (var task in scope.ServiceProvider.GetServices<IBackgroundTask>())
        {
            var settings = await provider.GetSettingsAsync(task);
            if (!settings.Enable)
            {
                continue;
            }

            if (!CronExpression.TryParse(settings.Schedule, CronFormat.Unix, out var schedule))
            {
                logger.LogError("Background task '{Name}' is not run: its schedule '{Schedule}' is not valid", settings.Name, settings.Schedule);
                continue;
            }

            var job = JobBuilder.Create<TaskJob>().WithIdentity(settings.Name).DisallowConcurrentExecution(true).Build();
            var trigger = TriggerBuilder.Create().WithIdentity(settings.Name).WithSchedule(CronScheduleBuilder.Create(schedule!)).Build();
            await _scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
    }

    private async Task RefreshLoggedAsync()
    {
        try
        {
            await RefreshAsync(CancellationToken.None, force: true);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The schedules of the background tasks could not be read again");
        }
    }

    private async Task RunAsync(ShellScope scope, string name, CancellationToken cancellationToken)
    {
        // A task of a feature that has been disabled since.
        if (scope.ServiceProvider.GetServices<IBackgroundTask>().GetTaskByName(name) is not { } known)
        {
            return;
        }

        var settings = await scope.ServiceProvider.GetRequiredService<IBackgroundTaskSettingsProvider>().GetSettingsAsync(known);
        if (!settings.IsAtomic)
        {
            await WorkAsync(scope, name, cancellationToken);
            return;
        }

        // The work has a scope within the lock: what it stores is committed before another instance may start.
        var (locker, locked) = await scope.ServiceProvider.GetRequiredService<IDistributedLock>().TryAcquireBackgroundTaskLockAsync(settings);
        if (locked)
        {
            await using var held = locker;
            await ShellScope.UsingChildScopeAsync(inner => WorkAsync(inner, name, cancellationToken));
        }
    }

    private async Task WorkAsync(ShellScope scope, string name, CancellationToken cancellationToken)
    {
        var site = await scope.ServiceProvider.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        accessor.HttpContext = RequestOrigin.Of(site.BaseUrl).CreateContext(scope.ServiceProvider);
        await scope.ServiceProvider.GetServices<IBackgroundTask>().GetTaskByName(name)!.DoWorkAsync(scope.ServiceProvider, cancellationToken);
    }

    // Found by Quartz through the container it was given.
    internal sealed class TaskJob(TaskRunner scheduler) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
            => await scheduler.RunAsync(context.JobDetail.Key.Name, cancellationToken);
    }
}
