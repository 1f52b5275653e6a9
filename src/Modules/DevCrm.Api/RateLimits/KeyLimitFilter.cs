using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DevCrm.Api.RateLimits;

/// <summary>Counts what an API key asks for.</summary>
internal sealed class KeyLimits
{
    private readonly SlidingWindowLimiter<string> _limiter;

    public KeyLimits(IOptions<RateLimitOptions> options, TimeProvider time) => _limiter = new(options.Value.Key, time);

    public IResult? Count(HttpContext context)
    {
        if (_limiter.IsOff || context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } keyId)
        {
            return null;
        }

        var lease = _limiter.Take(keyId);
        RateLimitHeaders.Write(context, lease);
        return lease.IsAcquired ? null : RateLimitHeaders.Problem(context, lease, "This API key asks too often.");
    }
}

/// <summary>Applies <see cref="KeyLimits"/> to a route.</summary>
internal sealed class KeyLimitFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<KeyLimits>().Count(context.HttpContext) is { } refusal
            ? ValueTask.FromResult<object?>(refusal)
            : next(context);
}
