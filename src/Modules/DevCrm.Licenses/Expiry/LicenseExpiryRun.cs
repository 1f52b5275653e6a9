using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Expiry;

/// <summary>
/// Works through the due licences in batches, a transaction each. A batch that fails is taken apart, so that one licence that
/// cannot be processed holds up no other; it is tried again at the next run.
/// </summary>
internal sealed class LicenseExpiryRun
{
    internal const int BatchSize = 50;

    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly ILogger<LicenseExpiryRun> _logger;

    public LicenseExpiryRun(ISession session, IClock clock, ILogger<LicenseExpiryRun> logger)
    {
        _session = session;
        _clock = clock;
        _logger = logger;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = _clock.UtcNow;
        long after = 0;
        while (true)
        {
            var due = await ListDueAsync(now, after, cancellationToken);
            if (due.Length == 0)
            {
                return;
            }

            await ProcessAsync(due, cancellationToken);
            after = due[^1];
        }
    }

    /// <summary>By document id and not by date: what is done leaves the list, what failed must not come again in this run.</summary>
    private async Task<long[]> ListDueAsync(DateTime now, long after, CancellationToken cancellationToken)
    {
        var rows = await _session.QueryIndex<LicenseIndex>(row => row.NextOccasionUtc <= now && row.DocumentId > after)
            .OrderBy(row => row.DocumentId)
            .Take(BatchSize)
            .ListAsync(cancellationToken);
        return rows.Select(row => row.DocumentId).ToArray();
    }

    private async Task ProcessAsync(long[] documentIds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await InScopeAsync(documentIds, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (documentIds.Length == 1)
            {
                _logger.LogError(exception, "The licence of document {DocumentId} could not be processed; it is tried again.", documentIds[0]);
                return;
            }

            foreach (var documentId in documentIds)
            {
                await ProcessAsync([documentId], cancellationToken);
            }
        }
    }

    private static Task InScopeAsync(IReadOnlyCollection<long> documentIds, CancellationToken cancellationToken) =>
        ShellScope.UsingChildScopeAsync(async scope =>
        {
            var session = scope.ServiceProvider.GetRequiredService<ISession>();
            var expiry = scope.ServiceProvider.GetRequiredService<LicenseExpiry>();
            var contentManager = scope.ServiceProvider.GetRequiredService<IContentManager>();
            foreach (var item in await session.GetAsync<ContentItem>(documentIds.ToArray(), cancellationToken: cancellationToken))
            {
                await expiry.ProcessAsync(await contentManager.LoadAsync(item), cancellationToken);
            }
        });
}
