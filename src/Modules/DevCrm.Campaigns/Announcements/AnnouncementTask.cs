using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Goes on with announcements that wait or that a crash broke off.</summary>
[BackgroundTask(
    Title = "Release announcements",
    Schedule = "* * * * *",
    Description = "Mails published releases to those who may download them.",
    LockTimeout = 1_000,
    LockExpiration = 600_000)]
public sealed class AnnouncementTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<AnnouncementRun>().RunAsync(cancellationToken);
}
