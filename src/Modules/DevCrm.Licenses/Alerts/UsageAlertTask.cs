using System;
using System.Collections.Generic;
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
        var findings = new List<AlertFinding>();

        // Read first and in a scope of its own: what is raised writes, and a reader must not stand in its way.
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            var finder = scope.ServiceProvider.GetServices<IAlertFinder>().Single(candidate => candidate.GetType() == type);
            await foreach (var finding in finder.FindAsync(cancellationToken))
            {
                findings.Add(finding);
            }
        });

        foreach (var finding in findings)
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
}
