using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Usage;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace DevCrm.Licenses.Programs;

/// <summary>Stores what a program reports, in a transaction of its own.</summary>
internal static class UsageReports
{
    private const int MostAttempts = 5;

    /// <summary>What was stored, with the counters after it; or the faults by field.</summary>
    public static async Task<(UsageView? View, SortedDictionary<string, string[]>? Errors)> RecordAsync(
        string licenseId, IReadOnlyList<ProgramSample> reported, CancellationToken cancellationToken)
    {
        var samples = reported
            .Select(sample => new UsageSample(sample.Id ?? "", sample.Counter ?? "", sample.Value ?? 0, sample.At?.UtcDateTime))
            .ToArray();
        for (var number = 1; ; number++)
        {
            try
            {
                (UsageView? View, SortedDictionary<string, string[]>? Errors) result = default;
                await ShellScope.UsingChildScopeAsync(async scope =>
                    result = await RecordAsync(scope.ServiceProvider, licenseId, samples, cancellationToken));
                return result;
            }
            catch (Exception exception) when (exception is DbException or ConcurrencyException && number < MostAttempts)
            {
                await Task.Delay(Random.Shared.Next(5, 30 * number), cancellationToken);
            }
        }
    }

    private static async Task<(UsageView? View, SortedDictionary<string, string[]>? Errors)> RecordAsync(
        IServiceProvider services, string licenseId, UsageSample[] samples, CancellationToken cancellationToken)
    {
        var usage = services.GetRequiredService<IUsage>();
        var session = services.GetRequiredService<ISession>();
        var recording = await usage.RecordAsync(licenseId, samples, cancellationToken);
        if (!recording.Succeeded)
        {
            await session.CancelAsync();
            return (null, Errors(recording.Faults));
        }

        if (recording.Recorded > 0)
        {
            await services.GetRequiredService<LicenseRevisions>().TouchAsync(RevisionSubjects.Units(licenseId), cancellationToken);
        }

        var counters = await usage.CurrentAsync(licenseId, cancellationToken);
        await session.SaveChangesAsync(cancellationToken);
        return (new UsageView(recording.Recorded, recording.Repeated, [.. counters.Select(View)]), null);
    }

    private static CounterView View(CounterUsage usage) => new(usage.Counter, usage.Month.ToString(), usage.Current, usage.Peak, usage.Sum);

    private static SortedDictionary<string, string[]> Errors(IReadOnlyList<UsageFault> faults)
    {
        var errors = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in faults.GroupBy(fault => fault.Field == "samples" ? "samples" : $"samples[{fault.Index}].{fault.Field}").Take(20))
        {
            errors[group.Key] = [.. group.Select(fault => fault.Message)];
        }

        return errors;
    }
}
