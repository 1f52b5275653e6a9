using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Products.Packages;

/// <summary>Removes what uploads of a killed process left in the temporary place.</summary>
[BackgroundTask(
    Title = "Broken package uploads",
    Schedule = "17 * * * *",
    Description = "Removes temporary files of uploads that were broken off by a crash.")]
public sealed class IncomingCleanupTask : IBackgroundTask
{
    /// <summary>A running upload writes to its file all the time.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromHours(2);

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var folder = serviceProvider.GetRequiredService<PackageFolder>();
        var logger = serviceProvider.GetRequiredService<ILogger<IncomingCleanupTask>>();

        // File times are real times, so the application's movable clock is no measure for them.
        var limit = TimeProvider.System.GetUtcNow().UtcDateTime - Silence;
        Clean(folder, limit, logger, cancellationToken);
        return Task.CompletedTask;
    }

    internal static void Clean(PackageFolder folder, DateTime limit, ILogger logger, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Incoming))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder.Incoming, "*.part"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(path) < limit)
            {
                File.Delete(path);
                logger.LogInformation("Removed the broken upload {File}.", Path.GetFileName(path));
            }
        }
    }
}
