using System.Linq;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace DevCrm.Licenses.Expiry;

/// <summary>After a change of the reminder settings or of a plan's grace days, works out anew when each licence is to be looked at.</summary>
internal sealed class LicenseRescheduler
{
    private const int BatchSize = 200;

    private readonly ISession _session;

    public LicenseRescheduler(ISession session) => _session = session;

    /// <summary>Licences of the plan, or all that have an end.</summary>
    public async Task RunAsync(string? planId = null)
    {
        long after = 0;
        while (true)
        {
            var query = planId is null
                ? _session.QueryIndex<LicenseIndex>(row => row.Published && row.EndUtc != null && row.DocumentId > after)
                : _session.QueryIndex<LicenseIndex>(row => row.Published && row.PlanId == planId && row.DocumentId > after);
            var rows = await query.OrderBy(row => row.DocumentId).Take(BatchSize).ListAsync();
            var ids = rows.Select(row => row.DocumentId).ToArray();
            if (ids.Length == 0)
            {
                return;
            }

            await RefreshAsync(ids);
            after = ids[^1];
        }
    }

    private static async Task RefreshAsync(long[] documentIds)
    {
        try
        {
            await ShellScope.UsingChildScopeAsync(scope => RefreshAsync(scope, documentIds));
        }
        catch (ConcurrencyException)
        {
            // Somebody changed one of them meanwhile: once more, on what it has become, so that none holds up the others.
            foreach (var documentId in documentIds)
            {
                await ShellScope.UsingChildScopeAsync(scope => RefreshAsync(scope, [documentId]));
            }
        }
    }

    private static async Task RefreshAsync(ShellScope scope, long[] documentIds)
    {
        var session = scope.ServiceProvider.GetRequiredService<ISession>();
        var schedule = scope.ServiceProvider.GetRequiredService<LicenseSchedule>();
        foreach (var item in await session.GetAsync<ContentItem>(documentIds))
        {
            if (item.TryGet<LicensePart>(out var part))
            {
                var next = part.NextOccasionUtc;
                var change = await schedule.RefreshAsync(part);
                if (change.IsChange || part.NextOccasionUtc != next)
                {
                    part.Apply();
                    await session.SaveAsync(item, checkConcurrency: true);
                }
            }
        }

        await session.SaveChangesAsync();
    }
}
