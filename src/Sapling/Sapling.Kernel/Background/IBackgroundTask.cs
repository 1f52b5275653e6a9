namespace OrchardCore.BackgroundTasks;

/// <summary>Work that is done by a schedule, each run in a shell scope of its own.</summary>
public interface IBackgroundTask
{
    Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}

/// <summary>When a task runs if the administrator says nothing else.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class BackgroundTaskAttribute : Attribute
{
    public bool Enable { get; set; } = true;

    /// <summary>Five cron fields: minute, hour, day of the month, month, day of the week.</summary>
    public string Schedule { get; set; } = "*/5 * * * *";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>How many milliseconds to wait for the lock; with <see cref="LockExpiration"/> makes the task run on one instance at a time.</summary>
    public int LockTimeout { get; set; }

    public int LockExpiration { get; set; }

    /// <summary>Whether the task needs the routes of the site, for example to make links.</summary>
    public bool UsePipeline { get; set; }
}

/// <summary>A task's schedule as the administrator has it.</summary>
public class BackgroundTaskSettings
{
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public bool Enable { get; set; } = true;

    public string Schedule { get; set; } = "*/5 * * * *";

    public int LockTimeout { get; set; }

    public int LockExpiration { get; set; }

    public bool IsAtomic => LockTimeout > 0 && LockExpiration > 0;

    public bool UsePipeline { get; set; }
}
