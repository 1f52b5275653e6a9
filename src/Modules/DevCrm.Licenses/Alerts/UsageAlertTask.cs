using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace DevCrm.Licenses.Alerts;

/// <summary>Looks for remarkable use. Each alert is a transaction of its own, so that one that fails holds up no other.</summary>
[BackgroundTask(
    Title = "Licence usage alerts",
    Schedule = "*/15 * * * *",
    Description = "Raises alerts of over-use, inactivity and irregular use of licences, each once an occasion.",
    LockTimeout = 1_000,
    LockExpiration = 900_000)]
public sealed class UsageAlertTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var logger = serviceProvider.GetRequiredService<ILogger<UsageAlertTask>>();
        foreach (var type in serviceProvider.GetServices<IAlertFinder>().Select(finder => finder.GetType()).ToArray())
        {
            try
            {
                await FindAsync(type, logger, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "{Finder} did not finish; the others go on, and it is tried again.", type.Name);
            }
        }
    }

    private static async Task FindAsync(Type type, ILogger logger, CancellationToken cancellationToken)
    {
        for (string? after = ""; after is not null;)
        {
            var page = AlertPage.Nothing;

            // Read first, and each page in a scope of its own: what is raised writes, and what was read is not kept in memory.
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var finder = scope.ServiceProvider.GetServices<IAlertFinder>().Single(candidate => candidate.GetType() == type);
                page = await finder.FindAsync(after, cancellationToken);
            });

            foreach (var finding in page.Findings)
            {
                await RaiseAsync(finding, logger, cancellationToken);
            }

            after = page.Next;
        }
    }

    private static async Task RaiseAsync(AlertFinding finding, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                await scope.ServiceProvider.GetRequiredService<AlertRaiser>().RaiseAsync(finding, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The alert {Kind} of license {LicenseId} could not be raised; it is tried again.", finding.Kind, finding.LicenseId);
        }
    }
}
