using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Tests.Validation;

public class DomainsTests
{
    [Theory]
    [InlineData("Example.COM", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("example.com:8080", "example.com")]
    [InlineData("bücher.de", "xn--bcher-kva.de")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("[::1]:443", "::1")]
    [InlineData("http://example.com", null)]
    [InlineData("example.com/path", null)]
    [InlineData("", null)]
    [InlineData("a b", null)]
    [InlineData("example.com:port", null)]
    public void Normalize_OneSpelling(string text, string? expected) => Assert.Equal(expected, Domains.Normalize(text));

    [Theory]
    [InlineData("example.com", "example.com", true)]
    [InlineData("www.example.com", "example.com", false)]
    [InlineData("www.example.com", "*.example.com", true)]
    [InlineData("a.b.example.com", "*.example.com", true)]
    [InlineData("example.com", "*.example.com", false)]
    [InlineData("evilexample.com", "*.example.com", false)]
    [InlineData("example.com.evil.com", "*.example.com", false)]
    public void Matches_ExactOrBelow(string host, string website, bool expected) => Assert.Equal(expected, Domains.Matches(host, [website]));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("shop.localhost", true)]
    [InlineData("shop.test", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("::1", true)]
    [InlineData("notlocalhost", false)]
    [InlineData("shop.example", false)]
    [InlineData("10.0.0.1", false)]
    public void NeverCounts_TheMachineItselfAndTestNames(string host, bool expected) => Assert.Equal(expected, Domains.NeverCounts(host));
}
