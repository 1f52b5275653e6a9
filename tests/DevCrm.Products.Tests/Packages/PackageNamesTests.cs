using System.Text;
using DevCrm.Products.Packages;

namespace DevCrm.Products.Tests.Packages;

public class PackageNamesTests
{
    [Theory]
    [InlineData("app-1.0.0.zip")]
    [InlineData("Größe 2 (linux).tar.gz")]
    [InlineData("setup_x64.EXE")]
    [InlineData("lib.1.0.0+build.nupkg")]
    public void Fault_Package_IsNone(string name) => Assert.Null(PackageNames.Fault(name));

    [Theory]
    [InlineData("", "no name")]
    [InlineData(null, "no name")]
    [InlineData("../app.zip", "letters")]
    [InlineData("a/b.zip", "letters")]
    [InlineData("a\\b.zip", "letters")]
    [InlineData(".zip", "letters")]
    [InlineData("a\r\nb.zip", "letters")]
    [InlineData("a\"b.zip", "letters")]
    [InlineData("page.html", ".html")]
    [InlineData("image.svg", ".svg")]
    [InlineData("noextension", "type")]
    public void Fault_Other_SaysWhy(string? name, string part) => Assert.Contains(part, PackageNames.Fault(name), StringComparison.Ordinal);

    [Fact]
    public void Fault_TooLong_SaysWhy() => Assert.NotNull(PackageNames.Fault(new string('a', 150) + ".zip"));

    [Theory]
    [InlineData("a.zip", "PK\u0003\u0004rest", true)]
    [InlineData("a.zip", "<html>", false)]
    [InlineData("a.zip", "P", false)]
    [InlineData("a.exe", "MZ", true)]
    [InlineData("a.exe", "PK\u0003\u0004", false)]
    [InlineData("a.txt", "anything", true)]
    public void Matches_ComparesTheFirstBytes(string name, string head, bool matches) =>
        Assert.Equal(matches, PackageNames.Matches(name, Encoding.Latin1.GetBytes(head)));

    [Fact]
    public async Task HeadCheckedStream_RightContent_IsReadWhole()
    {
        var bytes = Encoding.Latin1.GetBytes("PK\u0003\u0004" + new string('x', 1000));
        await using var stream = new HeadCheckedStream(new MemoryStream(bytes), "a.zip");
        using var copy = new MemoryStream();

        await stream.CopyToAsync(copy, 7, TestContext.Current.CancellationToken);

        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task HeadCheckedStream_OtherContent_IsRefused()
    {
        await using var stream = new HeadCheckedStream(new MemoryStream("<script>"u8.ToArray()), "a.zip");
        var buffer = new byte[100];

        await Assert.ThrowsAsync<PackageRefusedException>(() => stream.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask());
    }
}
