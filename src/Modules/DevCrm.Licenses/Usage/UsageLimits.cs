using System;

namespace DevCrm.Licenses.Usage;

/// <summary>What a sample may be.</summary>
public static class UsageLimits
{
    /// <summary>The counter that is held against prepaid units and the limit of units a month.</summary>
    public const string UnitsCounter = "units";

    public const int MaxSamples = 200;
    public const int MaxIdLength = 64;
    public const int MaxCounterLength = 64;

    /// <summary>Of one licence; a program that invents names must not fill the database.</summary>
    public const int MaxCounters = 50;

    /// <summary>Detail is kept this long; sums are kept for ever.</summary>
    public const int DetailMonths = 13;
    public const decimal MaxValue = 1_000_000_000_000m;

    /// <summary>How far a program's clock may run ahead of ours.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(10);

    /// <summary>Values are stored as whole thousandths: exact, and summed by any database.</summary>
    internal const int Scale = 1000;

    internal static decimal FromStored(long stored) => stored / (decimal)Scale;

    internal static long ToStored(decimal value) => (long)(value * Scale);
}
