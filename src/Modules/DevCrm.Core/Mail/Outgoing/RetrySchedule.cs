using System;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>When a mail that could not be delivered, or what makes mails and failed, is tried again: growing delays, about two days in all.</summary>
public static class RetrySchedule
{
    /// <summary>Longer than any delivery takes; after it a claim of an instance that died is void.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    /// <summary>The delay after that many failed tries, or nothing when it is given up.</summary>
    public static TimeSpan? DelayAfter(int attempts) =>
        attempts >= 1 && attempts <= _delays.Length ? _delays[attempts - 1] : null;
}
