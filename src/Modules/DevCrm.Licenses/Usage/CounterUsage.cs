using System;

namespace DevCrm.Licenses.Usage;

/// <summary>A counter of a licence in one month.</summary>
/// <param name="Counter">Its name.</param>
/// <param name="Month">Which month.</param>
/// <param name="Current">The latest value by the time it was read.</param>
/// <param name="CurrentAtUtc">When that was.</param>
/// <param name="Peak">The highest value of the month.</param>
/// <param name="Sum">All values of the month together.</param>
/// <param name="Samples">How many there were.</param>
public sealed record CounterUsage(
    string Counter, UsageMonth Month, decimal Current, DateTime CurrentAtUtc, decimal Peak, decimal Sum, long Samples);
