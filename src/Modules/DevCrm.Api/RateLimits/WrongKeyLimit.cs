using System;
using System.Net;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DevCrm.Api.RateLimits;

internal sealed class WrongKeyLimit : IWrongKeyLimit
{
    private static readonly RateLimit _once = new(1, TimeSpan.FromHours(1));

    private readonly SlidingWindowLimiter<IPAddress> _guesses;
    private readonly SlidingWindowLimiter<(IPAddress Address, string KeyHash)> _known;

    public WrongKeyLimit(IOptions<RateLimitOptions> options, TimeProvider time)
    {
        _guesses = new(options.Value.WrongKeys, time);
        _known = new(_once, time, sharesOverflow: false);
    }

    public ApiProblem? Refusal(HttpContext context)
    {
        if (_guesses.IsOff || _guesses.Peek(ClientAddress.Of(context)) is not { IsAcquired: false } lease)
        {
            return null;
        }

        RateLimitHeaders.Write(context, lease);
        return RateLimitHeaders.Problem(context, lease, "Too many wrong licence keys came from this address.");
    }

    public void Count(HttpContext context, string keyHash)
    {
        var address = ClientAddress.Of(context);
        if (!_guesses.IsOff && _known.Take((address, keyHash)).IsAcquired)
        {
            _guesses.Take(address);
        }
    }
}
