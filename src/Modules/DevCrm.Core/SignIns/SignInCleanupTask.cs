using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace DevCrm.Core.SignIns;

/// <summary>Removes attempts to sign in that are older than the settings keep them, in small transactions.</summary>
[BackgroundTask(
    Title = "Log of sign-ins",
    Schedule = "41 3 * * *",
    Description = "Removes entries that are older than they are kept.",
    LockTimeout = 1_000,
    LockExpiration = 3_600_000)]
public sealed class SignInCleanupTask : IBackgroundTask
{
    private const int Batch = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var settings = await serviceProvider.GetRequiredService<ISiteService>().GetSettingsAsync<SignInSettings>();
        var limit = serviceProvider.GetRequiredService<IClock>().UtcNow.AddDays(-settings.RetentionDays);
        var removed = Batch;
        while (removed == Batch)
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
                removed = await scope.ServiceProvider.GetRequiredService<SignInSearch>().RemoveOlderAsync(limit, Batch, cancellationToken));
        }
    }
}
