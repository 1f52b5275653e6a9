using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundJobs;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Works through the announcements that are due, a batch a transaction, so that a restart goes on where it stopped.</summary>
internal sealed class AnnouncementRun
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly ILogger<AnnouncementRun> _logger;

    public AnnouncementRun(ISession session, IClock clock, ILogger<AnnouncementRun> logger)
    {
        _session = session;
        _clock = clock;
        _logger = logger;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var releaseId in await ListDueAsync(cancellationToken))
        {
            try
            {
                while (await NextBatchAsync(releaseId, cancellationToken))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
            catch (ConcurrencyException)
            {
                _logger.LogInformation("Another instance announces the release {ReleaseId}.", releaseId);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _logger.LogError(exception, "A batch of the announcement of the release {ReleaseId} failed.", releaseId);
                await NoteFaultAsync(releaseId, exception, cancellationToken);
            }
        }
    }

    /// <summary>Begins after the request's transaction, if there is a request; else the minutely task does.</summary>
    public static async Task BeginAfterCommitAsync(string releaseId)
    {
        if (ShellScope.Current is not null)
        {
            await HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
                "release-announcement-" + releaseId,
                static scope => scope.ServiceProvider.GetRequiredService<AnnouncementRun>().RunAsync(CancellationToken.None));
        }
    }

    private async Task NoteFaultAsync(string releaseId, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            await ShellScope.UsingChildScopeAsync(scope =>
                scope.ServiceProvider.GetRequiredService<AnnouncementDesk>().NoteFaultAsync(releaseId, fault.Message, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "That the announcement of the release {ReleaseId} failed could not be noted; the next minute tries it again.", releaseId);
        }
    }

    private async Task<IReadOnlyList<string>> ListDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.UtcNow;
        var due = await _session.QueryIndex<ReleaseAnnouncementIndex>(row => row.DueUtc != null && row.DueUtc <= now)
            .OrderBy(row => row.DueUtc)
            .ListAsync(cancellationToken);
        return due.Select(row => row.ReleaseId).ToArray();
    }

    private static async Task<bool> NextBatchAsync(string releaseId, CancellationToken cancellationToken)
    {
        var more = false;
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            more = await scope.ServiceProvider.GetRequiredService<AnnouncementBatch>().WorkAsync(releaseId, cancellationToken);

            // Here, because a scope that commits by itself tells a conflict as another fault.
            await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
        });
        return more;
    }
}
