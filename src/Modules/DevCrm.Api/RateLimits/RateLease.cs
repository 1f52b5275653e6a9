using System;

namespace DevCrm.Api.RateLimits;

/// <summary>What a limiter says to one request: whether it may go on, how many more may follow, and when to come back.</summary>
internal readonly record struct RateLease(bool IsAcquired, int Limit, int Remaining, TimeSpan Reset);
