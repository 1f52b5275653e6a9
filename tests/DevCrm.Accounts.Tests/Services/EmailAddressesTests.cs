using DevCrm.Accounts.Services;

namespace DevCrm.Accounts.Tests.Services;

public class EmailAddressesTests
{
    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("  ann@example.com ", "ann@example.com")]
    [InlineData("o'brien+x@sub.example.co.uk", "o'brien+x@sub.example.co.uk")]
    public void TryParse_Address_IsTrimmed(string text, string expected)
    {
        Assert.True(EmailAddresses.TryParse(text, out var email));
        Assert.Equal(expected, email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.com")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("ann @example.com")]
    [InlineData("ann@example.com\r\nBcc: bob@example.com")]
    public void TryParse_NotAnAddress_Fails(string? text) => Assert.False(EmailAddresses.TryParse(text, out _));

    [Fact]
    public void TryParse_TooLong_Fails() => Assert.False(EmailAddresses.TryParse(new string('a', 250) + "@b.cd", out _));

    [Fact]
    public void AreSame_IgnoresCaseAndBlanks()
    {
        Assert.True(EmailAddresses.AreSame("Ann@Example.com ", "ann@example.COM"));
        Assert.False(EmailAddresses.AreSame("ann@example.com", "bob@example.com"));
        Assert.False(EmailAddresses.AreSame(null, null));
    }
}
