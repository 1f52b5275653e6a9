using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Usage;

/// <summary>Counts samples and reads what they come to.</summary>
internal sealed class UsageService : IUsage
{
    private readonly UsageCommands _commands;
    private readonly UsageChecks _checks;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public UsageService(UsageCommands commands, UsageChecks checks, IClock clock, IStringLocalizer<UsageService> localizer)
    {
        _commands = commands;
        _checks = checks;
        _clock = clock;
        S = localizer;
    }

    public async Task<UsageRecording> RecordAsync(
        string licenseId, IReadOnlyList<UsageSample> samples, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(licenseId);
        ArgumentNullException.ThrowIfNull(samples);

        var now = _clock.UtcNow;
        var faults = _checks.Check(samples, now);
        if (faults.Count == 0 && await TooManyCountersAsync(licenseId, samples, cancellationToken))
        {
            faults = [new(0, "counter", S["A licence has at most {0} counters.", UsageLimits.MaxCounters])];
        }

        if (faults.Count > 0)
        {
            return new UsageRecording(0, 0, faults);
        }

        // In one order everywhere, so that two requests with the same rows wait for each other and never for one another in turn.
        var news = new List<UsageSample>();
        foreach (var sample in samples.OrderBy(sample => sample.Id, StringComparer.Ordinal))
        {
            var dated = sample with { AtUtc = sample.AtUtc ?? now };
            if (await AddAsync(licenseId, dated, cancellationToken))
            {
                news.Add(dated);
            }
        }

        foreach (var group in news.GroupBy(sample => (sample.Counter, Month: UsageMonth.Of(sample.AtUtc!.Value).Number))
            .OrderBy(group => group.Key.Month).ThenBy(group => group.Key.Counter, StringComparer.Ordinal))
        {
            await AddToMonthAsync(licenseId, group.Key.Counter, group.Key.Month, [.. group], cancellationToken);
        }

        return new UsageRecording(news.Count, samples.Count - news.Count, []);
    }

    public async Task<IReadOnlyList<CounterUsage>> CurrentAsync(string licenseId, CancellationToken cancellationToken = default) =>
        await _commands.ReadOwnAsync(_commands.Tables.ReadLatest, Read, cancellationToken, ("LicenseId", licenseId));

    public async Task<IReadOnlyList<CounterUsage>> MonthAsync(string licenseId, UsageMonth month, CancellationToken cancellationToken = default) =>
        await _commands.ReadAsync(_commands.Tables.ReadMonth, Read, cancellationToken, ("LicenseId", licenseId), ("Month", month.Number));

    public async Task<IReadOnlyList<CounterUsage>> SinceAsync(string licenseId, UsageMonth from, CancellationToken cancellationToken = default) =>
        await _commands.ReadAsync(_commands.Tables.ReadSince, Read, cancellationToken, ("LicenseId", licenseId), ("Month", from.Number));

    private static CounterUsage Read(DbDataReader row) => new(
        row.GetString(0),
        UsageMonth.FromNumber(row.GetInt32(1)),
        UsageLimits.FromStored(row.GetInt64(5)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)).UtcDateTime,
        UsageLimits.FromStored(row.GetInt64(4)),
        UsageLimits.FromStored(row.GetInt64(3)),
        row.GetInt64(2));

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    private async Task<bool> TooManyCountersAsync(string licenseId, IReadOnlyList<UsageSample> samples, CancellationToken cancellationToken)
    {
        var known = await _commands.ReadOwnAsync(_commands.Tables.ReadCounters, row => row.GetString(0), cancellationToken, ("LicenseId", licenseId));
        return known.Concat(samples.Select(sample => sample.Counter)).Distinct(StringComparer.Ordinal).Count() > UsageLimits.MaxCounters;
    }

    private async Task<bool> AddAsync(string licenseId, UsageSample sample, CancellationToken cancellationToken) =>
        await _commands.ExecuteAsync(
            _commands.Tables.AddSample,
            cancellationToken,
            ("Key", licenseId + ":" + sample.Id),
            ("LicenseId", licenseId),
            ("Counter", sample.Counter),
            ("Value", UsageLimits.ToStored(sample.Value)),
            ("At", Milliseconds(sample.AtUtc!.Value))) > 0;

    private Task AddToMonthAsync(
        string licenseId, string counter, int month, UsageSample[] samples, CancellationToken cancellationToken)
    {
        var latest = samples.MaxBy(sample => sample.AtUtc)!;
        return _commands.ExecuteAsync(
            _commands.Tables.AddToMonth,
            cancellationToken,
            ("Key", $"{licenseId}:{counter}:{month}"),
            ("LicenseId", licenseId),
            ("Counter", counter),
            ("Month", month),
            ("Samples", (long)samples.Length),
            ("Sum", samples.Sum(sample => UsageLimits.ToStored(sample.Value))),
            ("Peak", UsageLimits.ToStored(samples.Max(sample => sample.Value))),
            ("Current", UsageLimits.ToStored(latest.Value)),
            ("CurrentAt", Milliseconds(latest.AtUtc!.Value)));
    }
}
