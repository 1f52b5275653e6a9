using System;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DevCrm.Api.RateLimits;

internal sealed class ProgramLimits : IProgramLimits
{
    private readonly SlidingWindowLimiter<(string Route, string KeyHash)> _limiter;

    // Nobody can invent partitions here faster than the limit on wrong keys lets them, so those beyond the bound are paying customers.
    public ProgramLimits(IOptions<RateLimitOptions> options, TimeProvider time) =>
        _limiter = new(options.Value.LicenseKey, time, sharesOverflow: false);

    public ApiProblem? Count(HttpContext context, string route, string keyHash)
    {
        if (_limiter.IsOff)
        {
            return null;
        }

        var lease = _limiter.Take((route, keyHash));
        RateLimitHeaders.Write(context, lease);
        return lease.IsAcquired ? null : RateLimitHeaders.Problem(context, lease, "This licence asks too often.");
    }
}
