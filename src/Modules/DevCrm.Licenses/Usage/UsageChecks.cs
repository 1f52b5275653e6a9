using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Usage;

/// <summary>The rules of samples.</summary>
internal sealed partial class UsageChecks
{
    private readonly IStringLocalizer S;

    public UsageChecks(IStringLocalizer<UsageChecks> localizer) => S = localizer;

    /// <summary>No sample older than this is taken: its detail would be gone at once.</summary>
    public static DateTime OldestUtc(DateTime utcNow) => utcNow.AddMonths(-UsageLimits.DetailMonths);

    public IReadOnlyList<UsageFault> Check(IReadOnlyList<UsageSample> samples, DateTime utcNow) =>
        samples.Count is 0 or > UsageLimits.MaxSamples
            ? [new(0, "samples", S["Send 1 to {0} samples at a time.", UsageLimits.MaxSamples])]
            : [.. samples.SelectMany((sample, index) => Check(sample, index, utcNow))];

    private IEnumerable<UsageFault> Check(UsageSample sample, int index, DateTime utcNow)
    {
        if (string.IsNullOrWhiteSpace(sample.Id) || sample.Id.Length > UsageLimits.MaxIdLength || sample.Id.Any(char.IsControl))
        {
            yield return new(index, "id", S["A sample needs an id of 1 to {0} characters.", UsageLimits.MaxIdLength]);
        }

        if (sample.Counter is null || !Counter().IsMatch(sample.Counter))
        {
            yield return new(index, "counter", S["A counter's name has 1 to 64 characters of a-z, 0-9, '_', '.' and '-'."]);
        }

        if (sample.Value is < 0 or > UsageLimits.MaxValue || decimal.Round(sample.Value, 3) != sample.Value)
        {
            yield return new(index, "value", S["A value is 0 to 10¹² with at most three decimals."]);
        }

        if (sample.AtUtc is { } at && (at > utcNow + UsageLimits.MaxAhead || at < OldestUtc(utcNow)))
        {
            yield return new(index, "at", S["The time of a sample lies in the last {0} months.", UsageLimits.DetailMonths]);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
