using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DevCrm.Api.RateLimits;

/// <summary>Counts what comes from an address before anything is looked up for it, wrong API keys too.</summary>
internal sealed class AddressLimitMiddleware
{
    private readonly RequestDelegate _next;
    private readonly SlidingWindowLimiter<IPAddress> _limiter;

    public AddressLimitMiddleware(RequestDelegate next, IOptions<RateLimitOptions> options, TimeProvider time)
    {
        _next = next;
        _limiter = new(options.Value.Address, time);
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (_limiter.IsOff || !context.Request.Path.StartsWithSegments(ApiConstants.Root))
        {
            return _next(context);
        }

        var lease = _limiter.Take(ClientAddress.Of(context));
        RateLimitHeaders.Write(context, lease);
        return lease.IsAcquired
            ? _next(context)
            : RateLimitHeaders.Problem(context, lease, "Too many requests came from this address.").ExecuteAsync(context);
    }
}
