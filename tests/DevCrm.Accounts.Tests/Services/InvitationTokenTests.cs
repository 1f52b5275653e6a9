using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;

namespace DevCrm.Accounts.Tests.Services;

public class InvitationTokenTests
{
    [Fact]
    public void New_Is256BitsThatFitIntoAnAddress()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => InvitationToken.New()).ToArray();

        Assert.Equal(1_000, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token));
    }

    [Fact]
    public void Hash_DoesNotContainTheToken()
    {
        var token = InvitationToken.New();

        Assert.Matches("^[0-9a-f]{64}$", InvitationToken.Hash(token)!);
        Assert.NotEqual(InvitationToken.Hash(token), InvitationToken.Hash(InvitationToken.New()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    public void Hash_NotAToken_IsNone(string? text) => Assert.Null(InvitationToken.Hash(text));

    [Fact]
    public void IsOpen_EndsAtTheSecond_AndWhenUsedOrWithdrawn()
    {
        var end = new DateTime(2025, 5, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.True(new Invitation { ExpiresUtc = end }.IsOpen(end.AddSeconds(-1)));
        Assert.False(new Invitation { ExpiresUtc = end }.IsOpen(end));
        Assert.False(new Invitation { ExpiresUtc = end, AcceptedUtc = end.AddDays(-2) }.IsOpen(end.AddDays(-1)));
        Assert.False(new Invitation { ExpiresUtc = end, WithdrawnUtc = end.AddDays(-2) }.IsOpen(end.AddDays(-1)));
    }

    [Fact]
    public void InviteResult_Printed_DoesNotTellTheToken()
    {
        var result = new InviteResult(InviteOutcome.Invited, new Invitation { InvitationId = "i1" }, "secret-token", "https://x/invitation/secret-token");

        Assert.DoesNotContain("secret-token", $"{result}", StringComparison.Ordinal);
    }
}
