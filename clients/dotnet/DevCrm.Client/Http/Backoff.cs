namespace DevCrm.Client.Http;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    // A program waits for its answer: longer is the next check's business.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);

    /// <summary>A random part of a pause that doubles, so that many programs do not come back in step; null to give up.</summary>
    public static TimeSpan? After(int attempt, TimeSpan first, TimeSpan? retryAfter)
    {
        if (retryAfter is { } asked)
        {
            return asked <= _longest ? asked : null;
        }

        var pause = Math.Min(first.TotalMilliseconds * Math.Pow(2, attempt - 1), _longest.TotalMilliseconds);

        return TimeSpan.FromMilliseconds(pause * (0.5 + (0.5 * Random.Shared.NextDouble())));
    }
}
