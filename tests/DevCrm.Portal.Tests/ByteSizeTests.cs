using System.Globalization;
using DevCrm.Portal.Services;

namespace DevCrm.Portal.Tests;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 KB")]
    [InlineData(1_549, "1.5 KB")]
    [InlineData(500_000_000, "500 MB")]
    [InlineData(2_340_000_000, "2.3 GB")]
    [InlineData(long.MaxValue, "9223372 TB")]
    public void Format_AnySize_IsReadable(long bytes, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        Assert.Equal(expected, ByteSize.Format(bytes));
    }
}
