using DevCrm.Licenses.Validation;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Validation;

public class OveragesTests
{
    [Theory]
    [InlineData(5L, OveragePolicy.Deny, 5L)]
    [InlineData(5L, OveragePolicy.UpToQuarterMore, 6L)]
    [InlineData(5L, OveragePolicy.UpToHalfMore, 7L)]
    [InlineData(5L, OveragePolicy.UpToTwice, 10L)]
    [InlineData(1L, OveragePolicy.UpToQuarterMore, 1L)]
    [InlineData(5L, OveragePolicy.Allow, null)]
    [InlineData(5L, OveragePolicy.Bill, null)]
    [InlineData(null, OveragePolicy.Deny, null)]
    [InlineData(2_000_000_000L, OveragePolicy.UpToTwice, (long)int.MaxValue)]
    [InlineData(long.MaxValue, OveragePolicy.UpToTwice, long.MaxValue)]
    public void Widen_RoundsDownAndNeverOverflows(long? limit, OveragePolicy overage, long? expected) =>
        Assert.Equal(expected, Overages.Widen(limit, overage));
}
