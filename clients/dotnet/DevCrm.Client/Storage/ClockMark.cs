namespace DevCrm.Client.Storage;

/// <summary>
/// Tells a clock that was turned back, and what the site's clock would show. A wrong clock is nobody's fault: what counts is
/// that it goes on from where it was when the site last answered.
/// </summary>
internal static class ClockMark
{
    // Before the first answer a clock may be wrong by a time zone, which is no reason to refuse a licence file.
    private static readonly TimeSpan _unknownClock = TimeSpan.FromDays(1);

    // Writing at every check would wear the disk for nothing.
    private static readonly TimeSpan _step = TimeSpan.FromMinutes(1);

    /// <summary>At a fresh proof the machine's clock and the site's are known together.</summary>
    public static StoredState Set(StoredState state, DateTimeOffset now, DateTimeOffset issued) => state with
    {
        Latest = now.ToUnixTimeMilliseconds(),
        Ahead = (long)(issued - now).TotalMilliseconds,
    };

    public static StoredState Raise(StoredState state, DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds() - state.Latest >= _step.TotalMilliseconds
            ? state with { Latest = now.ToUnixTimeMilliseconds() }
            : state;

    public static DateTimeOffset SiteTime(StoredState? state, DateTimeOffset now) => now.AddMilliseconds(state?.Ahead ?? 0);

    /// <summary>How far the site's time may lie behind a time the site has signed.</summary>
    public static TimeSpan Slack(StoredState? state, TimeSpan tolerance) =>
        state?.Ahead is null && tolerance < _unknownClock ? _unknownClock : tolerance;

    /// <param name="state">What is kept.</param>
    /// <param name="now">What the machine's clock shows.</param>
    /// <param name="signed">The latest time the site has signed, of what is kept.</param>
    /// <param name="tolerance">How far behind is still no turning back.</param>
    public static bool IsTurnedBack(StoredState? state, DateTimeOffset now, DateTimeOffset? signed, TimeSpan tolerance) =>
        (state is not null && now.ToUnixTimeMilliseconds() + tolerance.TotalMilliseconds < state.Latest)
        || SiteTime(state, now) + Slack(state, tolerance) < signed;
}
