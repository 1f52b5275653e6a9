using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using Sapling.BackgroundJobs;

namespace OrchardCore.BackgroundJobs;

/// <summary>Work that starts when the response has been sent, in a scope of its own.</summary>
public static class HttpBackgroundJob
{
    public static Task ExecuteAfterEndOfRequestAsync(string jobName, Func<ShellScope, Task> job)
    {
        var scope = ShellScope.Current ?? throw new InvalidOperationException("A background job is started from within a shell scope.");
        scope.ServiceProvider.GetRequiredService<IBackgroundJobQueue>().Enqueue(jobName, job);
        return Task.CompletedTask;
    }

    public static Task ExecuteAfterEndOfRequestAsync<T1>(string jobName, T1 item1, Func<ShellScope, T1, Task> job)
        => ExecuteAfterEndOfRequestAsync(jobName, scope => job(scope, item1));
}
