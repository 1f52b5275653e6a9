using DevCrm.Products.Models;

namespace DevCrm.Licenses.Validation;

/// <summary>How far a plan's overage widens a limit.</summary>
public static class Overages
{
    /// <summary>The limit that is enforced, rounded down; null is no limit.</summary>
    public static long? Widen(long? limit, OveragePolicy overage) => limit is not { } agreed
        ? null
        : overage switch
        {
            OveragePolicy.UpToQuarterMore => Times(agreed, 5, 4),
            OveragePolicy.UpToHalfMore => Times(agreed, 3, 2),
            OveragePolicy.UpToTwice => Times(agreed, 2, 1),
            OveragePolicy.Allow or OveragePolicy.Bill => null,
            _ => agreed,
        };

    private static long Times(long limit, int numerator, int denominator) =>
        (long)decimal.Floor(decimal.Min((decimal)limit * numerator / denominator, limit > int.MaxValue ? long.MaxValue : int.MaxValue));
}
