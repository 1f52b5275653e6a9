using System;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>When a delivery that failed is tried again: growing delays over three days.</summary>
internal static class WebhookSchedule
{
    /// <summary>After this long since the first try nothing is tried again.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(45),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(30),
    ];

    /// <summary>When to try next after that many failed tries, or nothing when it is given up.</summary>
    public static DateTime? NextAfter(int attempts, DateTime firstAttemptUtc, DateTime now)
    {
        var next = now + _delays[Math.Clamp(attempts - 1, 0, _delays.Length - 1)];
        return next > firstAttemptUtc + Patience ? null : next;
    }
}
