using System;

namespace DevCrm.Api.RateLimits;

/// <summary>So many requests in so much time; none of a limit of 0 are counted.</summary>
public sealed class RateLimit
{
    public RateLimit()
    {
    }

    public RateLimit(int permits, TimeSpan window)
    {
        Permits = permits;
        Window = window;
    }

    public int Permits { get; set; }

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
