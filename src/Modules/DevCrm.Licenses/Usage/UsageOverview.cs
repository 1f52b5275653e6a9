using System;
using System.Collections.Generic;

namespace DevCrm.Licenses.Usage;

/// <summary>What pages show of a licence's usage: its counters over the months, and the metered units.</summary>
public sealed record UsageOverview(IReadOnlyList<CounterSeries> Counters, IReadOnlyList<UnitStatement> Units)
{
    public bool IsEmpty => Counters.Count == 0;
}

/// <summary>A counter: where it is now, and its months, oldest first and without gaps.</summary>
public sealed record CounterSeries(string Counter, decimal Current, DateTime CurrentAtUtc, IReadOnlyList<CounterMonth> Months);

/// <summary>A month of a counter; zeros where nothing was reported.</summary>
public sealed record CounterMonth(UsageMonth Month, decimal Peak, decimal Sum);
