using System.Reflection;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace OrchardCore.BackgroundTasks;

/// <summary>A task's name and what its attribute says.</summary>
public static class BackgroundTaskExtensions
{
    public static string GetTaskName(this IBackgroundTask task) => task.GetType().FullName!;

    public static IBackgroundTask? GetTaskByName(this IEnumerable<IBackgroundTask> tasks, string name)
        => tasks.LastOrDefault(task => task.GetTaskName() == name);

    public static BackgroundTaskSettings GetDefaultSettings(this IBackgroundTask task)
    {
        var name = task.GetTaskName();
        var attribute = task.GetType().GetCustomAttribute<BackgroundTaskAttribute>() ?? new BackgroundTaskAttribute();
        return new BackgroundTaskSettings
        {
            Name = name,
            Title = string.IsNullOrWhiteSpace(attribute.Title) ? name : attribute.Title,
            Description = attribute.Description,
            Enable = attribute.Enable,
            Schedule = attribute.Schedule,
            LockTimeout = attribute.LockTimeout,
            LockExpiration = attribute.LockExpiration,
            UsePipeline = attribute.UsePipeline,
        };
    }
}

/// <summary>The lock that keeps a task from running on two instances at once.</summary>
public static class DistributedLockExtensions
{
    public static Task<(ILocker? locker, bool locked)> TryAcquireBackgroundTaskLockAsync(this IDistributedLock distributedLock, BackgroundTaskSettings settings)
        => distributedLock.TryAcquireLockAsync(
            settings.Name + "_LOCK",
            TimeSpan.FromMilliseconds(settings.LockTimeout),
            TimeSpan.FromMilliseconds(settings.LockExpiration));
}
