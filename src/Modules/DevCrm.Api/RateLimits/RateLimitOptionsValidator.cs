using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace DevCrm.Api.RateLimits;

/// <summary>Refuses limits that cannot be counted.</summary>
internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        var faults = new List<string>();
        Check(nameof(options.Address), options.Address, faults);
        Check(nameof(options.Key), options.Key, faults);
        Check(nameof(options.LicenseKey), options.LicenseKey, faults);
        Check(nameof(options.WrongKeys), options.WrongKeys, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(string name, RateLimit limit, List<string> faults)
    {
        if (limit.Permits < 0)
        {
            faults.Add($"{RateLimitOptions.Section}:{name}:Permits must be 0 (no limit) or more.");
        }

        if (limit.Window < TimeSpan.FromSeconds(1) || limit.Window > _longest)
        {
            faults.Add($"{RateLimitOptions.Section}:{name}:Window must be a time from 00:00:01 to a day, such as 00:01:00.");
        }
    }
}
