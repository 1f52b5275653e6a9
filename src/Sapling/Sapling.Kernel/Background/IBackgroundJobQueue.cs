using OrchardCore.Environment.Shell.Scope;

namespace Sapling.BackgroundJobs;

/// <summary>Starts a job when the current request, or the current scope outside of one, has ended.</summary>
public interface IBackgroundJobQueue
{
    void Enqueue(string name, Func<ShellScope, Task> job);
}
