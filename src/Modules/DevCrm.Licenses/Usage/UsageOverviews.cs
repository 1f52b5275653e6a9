using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Usage;

/// <summary>Puts together what pages show of usage: this month and the twelve before.</summary>
public sealed class UsageOverviews
{
    public const int Months = 13;

    private readonly IUsage _usage;
    private readonly IClock _clock;

    public UsageOverviews(IUsage usage, IClock clock)
    {
        _usage = usage;
        _clock = clock;
    }

    public async Task<UsageOverview> ReadAsync(License license, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(license);
        var last = UsageMonth.Of(_clock.UtcNow);
        var months = Enumerable.Range(0, Months).Select(back => last.Add(back + 1 - Months)).ToArray();
        var usages = await _usage.SinceAsync(license.Id, months[0], cancellationToken);
        var series = usages.GroupBy(usage => usage.Counter, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Series(group.Key, [.. group], months))
            .ToArray();

        // Newest first, and only the months of the licence that there were.
        var units = usages.Where(usage => usage.Counter == UsageLimits.UnitsCounter)
            .OrderByDescending(usage => usage.Month)
            .Select(usage => UnitStatement.Of(usage.Month, usage.Sum, license.Part.Billing, license.Terms))
            .ToArray();
        return new UsageOverview(series, units);
    }

    private static CounterSeries Series(string counter, CounterUsage[] usages, UsageMonth[] months)
    {
        var latest = usages.MaxBy(usage => usage.CurrentAtUtc)!;
        var byMonth = usages.ToDictionary(usage => usage.Month);
        return new CounterSeries(counter, latest.Current, latest.CurrentAtUtc, [.. months.Select(month =>
            byMonth.TryGetValue(month, out var usage) ? new CounterMonth(month, usage.Peak, usage.Sum) : new CounterMonth(month, 0, 0))]);
    }
}
