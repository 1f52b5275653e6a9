using DevCrm.Client.Tests.Stub;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Client.Tests.Offline;

public sealed class UnreachableTests : ClientFixture
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task NoAnswer_TheLastOneStands(int status)
    {
        var online = await Client().ValidateAsync(cancellationToken: Cancelled);
        Answer(status, status == 429 ? "3600" : null);

        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.True(state.IsLicensed);
        Assert.Equal((LicenseSource.Cached, "VALID"), (state.Source, state.Code));
        Assert.Equal(online.CheckedAt, state.CheckedAt);
        Assert.Equal(online.TrustedUntil, state.TrustedUntil);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), state.Fault, StringComparison.Ordinal);
        Assert.True(state.Allows("sso"));
    }

    [Fact]
    public async Task ConnectionRefused_TheLastOneStands()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        await Site.StopAsync();

        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Fact]
    public async Task Silence_EndsWithTheTimeout()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Instead = async (context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return true;
        };

        var state = await Client(options => options.Timeout = TimeSpan.FromMilliseconds(150)).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((true, LicenseSource.Cached), (state.IsLicensed, state.Source));
        Assert.Contains("did not answer within", state.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html; charset=gb2312")]
    public async Task SignInPageOfAHotel_IsNoAnswer(string type)
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Instead = async (context, _) =>
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync("<html>Welcome to our Wi-Fi</html>");
            return true;
        };

        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Fact]
    public async Task PassingFault_IsTriedAgain()
    {
        var calls = 0;
        Site.Instead = (context, _) =>
        {
            var fails = ++calls < 3;
            context.Response.StatusCode = fails ? 503 : 200;
            return Task.FromResult(fails);
        };

        var state = await Client(options => options.Attempts = 3).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((LicenseSource.Online, 3), (state.Source, calls));
    }

    [Fact]
    public async Task Refused_IsNotTriedAgain()
    {
        Answer(400);

        await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task NothingKept_IsNotLicensed()
    {
        Disconnect();

        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((false, LicenseSource.None, "UNREACHABLE"), (state.IsLicensed, state.Source, state.Code));
    }

    [Fact]
    public async Task Grace_EndsAfterItsTime_AndAnAnswerBeginsItAnew()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Clock.Move(TimeSpan.FromMinutes(2));

        var state = await Client().ValidateAsync(cancellationToken: Cancelled);
        Reconnect();
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        Assert.Equal((false, LicenseSource.Cached, "GRACE_OVER"), (state.IsLicensed, state.Source, state.Code));
        Assert.NotNull(state.License);
        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Theory]
    [InlineData("restrict", null, false)]
    [InlineData("revoke", null, false)]
    [InlineData("maintain", null, true)]
    [InlineData("allow", null, true)]
    [InlineData("restrict", 10, true)]
    public async Task LicenceThatEndsMeanwhile_EndsOfflineToo(string strategy, int? graceDays, bool licensed)
    {
        Site.License = license =>
        {
            license["endsAt"] = Clock.GetUtcNow().AddDays(2).ToString("O");
            license["graceEndsAt"] = graceDays is { } days ? Clock.GetUtcNow().AddDays(2 + days).ToString("O") : null;
            license["expiryStrategy"] = strategy;
        };
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromDays(3));

        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((licensed, graceDays is null ? "EXPIRED" : "VALID"), (state.IsLicensed, state.Code));
    }

    [Fact]
    public async Task CheckOffline_DoesNotAsk()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);

        var state = await Client().CheckOfflineAsync(cancellationToken: Cancelled);

        Assert.Equal((true, LicenseSource.Cached), (state.IsLicensed, state.Source));
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task FetchedKeys_AreKeptForWhenTheSiteIsAway()
    {
        static void Fetch(DevCrmClientOptions options) => options.PublicKeys.Clear();
        Assert.True((await Client(Fetch).ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        await Site.StopAsync();

        var state = await Client(Fetch).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((true, LicenseSource.Cached, 1), (state.IsLicensed, state.Source, Site.KeyRequests));
    }
}
