using DevCrm.Products.Versioning;

namespace DevCrm.Products.Tests.Versioning;

public class SemanticVersionTests
{
    // The list of valid and invalid versions that belongs to the specification's own regular expression.
    public static TheoryData<string> Valid => new(
        "0.0.4", "1.2.3", "10.20.30", "1.1.2-prerelease+meta", "1.1.2+meta", "1.1.2+meta-valid", "1.0.0-alpha", "1.0.0-beta",
        "1.0.0-alpha.beta", "1.0.0-alpha.beta.1", "1.0.0-alpha.1", "1.0.0-alpha0.valid", "1.0.0-alpha.0valid",
        "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay", "1.0.0-rc.1+build.1", "2.0.0-rc.1+build.123", "1.2.3-beta",
        "10.2.3-DEV-SNAPSHOT", "1.2.3-SNAPSHOT-123", "1.0.0", "2.0.0", "1.1.7", "2.0.0+build.1848", "2.0.1-alpha.1227", "1.0.0-alpha+beta",
        "1.2.3----RC-SNAPSHOT.12.9.1--.12+788", "1.2.3----R-S.12.9.1--.12+meta", "1.2.3----RC-SNAPSHOT.12.9.1--.12",
        "1.0.0+0.build.1-rc.10000aaa-kk-0.1", "99999999999999999999999.999999999999999999.99999999999999999", "1.0.0-0A.is.legal");

    public static TheoryData<string> Invalid => new(
        "1", "1.2", "1.2.3-0123", "1.2.3-0123.0123", "1.1.2+.123", "+invalid", "-invalid", "-invalid+invalid", "-invalid.01", "alpha",
        "alpha.beta", "alpha.beta.1", "alpha.1", "alpha+beta", "alpha_beta", "alpha.", "alpha..", "beta", "1.0.0-alpha_beta", "-alpha.",
        "1.0.0-alpha..", "1.0.0-alpha..1", "1.0.0-alpha...1", "1.0.0-alpha....1", "1.0.0-alpha.....1", "1.0.0-alpha......1",
        "1.0.0-alpha.......1", "01.1.1", "1.01.1", "1.1.01", "1.2.3.DEV", "1.2-SNAPSHOT", "1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788",
        "1.2-RC-SNAPSHOT", "-1.0.3-gamma+b7718", "+justmeta", "9.8.7+meta+meta", "9.8.7-whatever+meta+meta",
        "99999999999999999999999.999999999999999999.99999999999999999----RC-SNAPSHOT.12.09.1--------------------------------..12",
        "", " 1.0.0", "1.0.0 ", "v1.0.0", "1.0.0\n", "1.0.٠");

    [Theory]
    [MemberData(nameof(Valid))]
    public void TryParse_Valid_IsWrittenAsItWasRead(string text)
    {
        Assert.True(SemanticVersion.TryParse(text, out var version));
        Assert.Equal(text, version.ToString());
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void TryParse_Invalid_IsRefused(string text)
    {
        Assert.False(SemanticVersion.TryParse(text, out _));
        Assert.Throws<FormatException>(() => SemanticVersion.Parse(text));
    }

    [Fact]
    public void CompareTo_SpecificationsOrder_Holds()
    {
        string[] ascending =
        [
            "0.9.9", "1.0.0-0", "1.0.0-1", "1.0.0-9", "1.0.0-10", "1.0.0-A", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
            "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-beta.99999999999999999999", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.1.0", "1.9.0", "1.10.0",
            "1.11.0", "2.0.0", "2.1.0", "2.1.1", "10.0.0", "99999999999999999999.0.0",
        ];

        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
            {
                var comparison = SemanticVersion.Parse(ascending[i]).CompareTo(SemanticVersion.Parse(ascending[j]));
                Assert.Equal(Math.Sign(i - j), Math.Sign(comparison));
            }
        }
    }

    [Fact]
    public void CompareTo_BuildMetadata_TakesNoPart()
    {
        var one = SemanticVersion.Parse("1.0.0+a");
        var other = SemanticVersion.Parse("1.0.0+b");

        Assert.Equal(0, one.CompareTo(other));
        Assert.NotEqual(one, other);
        Assert.False(one < other || one > other);
        Assert.True(one <= other && one != other);
    }

    [Fact]
    public void IsPrerelease_TellsThem()
    {
        Assert.True(SemanticVersion.Parse("1.0.0-rc.1+b").IsPrerelease);
        Assert.False(SemanticVersion.Parse("1.0.0+b").IsPrerelease);
    }

    [Fact]
    public void TryParse_TooLong_IsRefused() => Assert.False(SemanticVersion.TryParse("1.0.0-" + new string('a', 250), out _));
}
