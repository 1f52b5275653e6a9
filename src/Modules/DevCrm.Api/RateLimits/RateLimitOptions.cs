using System;

namespace DevCrm.Api.RateLimits;

/// <summary>The configuration section <c>DevCrm:Api:RateLimits</c>. Each instance counts for itself.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "DevCrm:Api:RateLimits";

    /// <summary>Everything below /api/v1 from one address, answered or refused.</summary>
    public RateLimit Address { get; set; } = new(1200, TimeSpan.FromMinutes(1));

    /// <summary>What one API key asks for.</summary>
    public RateLimit Key { get; set; } = new(1200, TimeSpan.FromMinutes(1));

    /// <summary>What programs ask for with one licence key, on one route.</summary>
    public RateLimit LicenseKey { get; set; } = new(120, TimeSpan.FromMinutes(1));

    /// <summary>Different wrong licence keys from one address. A program that repeats one wrong key guesses nothing.</summary>
    public RateLimit WrongKeys { get; set; } = new(20, TimeSpan.FromMinutes(10));
}
