using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Licenses.Expiry;

/// <summary>Looks every minute for licences whose date has come. It decides by dates, so that a missed run is made good by the next.</summary>
[BackgroundTask(
    Title = "License expiry",
    Schedule = "* * * * *",
    Description = "Marks licences as expiring and expired and raises the reminders of their end.",
    LockTimeout = 1_000,
    LockExpiration = 600_000)]
public sealed class LicenseExpiryTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<LicenseExpiryRun>().RunAsync(cancellationToken);
}
