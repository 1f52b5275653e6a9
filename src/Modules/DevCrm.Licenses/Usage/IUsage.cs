using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Usage;

/// <summary>Counts what the customers' programs report. Whose samples they are, and whether they may report, is the caller's to decide.</summary>
public interface IUsage
{
    /// <summary>
    /// Counts the samples in the current session's transaction: stored when it commits. A sample whose id the licence has had counts
    /// once, also when two requests bring it at the same time. One that is no good refuses them all.
    /// </summary>
    Task<UsageRecording> RecordAsync(string licenseId, IReadOnlyList<UsageSample> samples, CancellationToken cancellationToken = default);

    /// <summary>The current month's counters, by name; a counter that was last read in an earlier month comes with that month.</summary>
    Task<IReadOnlyList<CounterUsage>> CurrentAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>The counters of a month, by name.</summary>
    Task<IReadOnlyList<CounterUsage>> MonthAsync(string licenseId, UsageMonth month, CancellationToken cancellationToken = default);

    /// <summary>Every counter's months from one on, oldest first.</summary>
    Task<IReadOnlyList<CounterUsage>> SinceAsync(string licenseId, UsageMonth from, CancellationToken cancellationToken = default);
}
