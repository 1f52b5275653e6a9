using System;
using System.Globalization;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.RateLimits;

/// <summary>Tells a client how much it may still ask; of several limits the one that ends first.</summary>
internal static class RateLimitHeaders
{
    private const string Limit = "RateLimit-Limit";
    private const string Remaining = "RateLimit-Remaining";
    private const string Reset = "RateLimit-Reset";

    public static void Write(HttpContext context, RateLease lease)
    {
        var headers = context.Response.Headers;
        if (headers.TryGetValue(Remaining, out var known)
            && int.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            && other < lease.Remaining)
        {
            return;
        }

        headers[Limit] = Text(lease.Limit);
        headers[Remaining] = Text(lease.Remaining);
        headers[Reset] = Text(Seconds(lease));
    }

    public static ApiProblem Problem(HttpContext context, RateLease lease, string detail)
    {
        context.Response.Headers.RetryAfter = Text(Seconds(lease));
        return ApiProblem.Of(ProblemCode.RateLimited, detail);
    }

    private static int Seconds(RateLease lease) => Math.Max(1, (int)Math.Ceiling(lease.Reset.TotalSeconds));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
