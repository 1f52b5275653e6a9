using DevCrm.Client.Hosting;
using DevCrm.Client.Tests.Stub;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DevCrm.Client.Tests.Hosting;

public sealed class RegistrationTests : ClientFixture
{
    [Fact]
    public async Task Container_GivesOneClient_WithTheHeartbeat()
    {
        var services = new ServiceCollection();
        services.AddDevCrmClient(Configure);
        services.AddDevCrmHeartbeat();
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IDevCrmClient>();
        var heartbeat = provider.GetServices<IHostedService>().Single();

        await heartbeat.StartAsync(Cancelled);
        await WaitForAsync(() => Site.Requests.Count >= 3);
        await heartbeat.StopAsync(Cancelled);

        Assert.Same(client, provider.GetRequiredService<DevCrmClient>());
        Assert.True(client.Current?.IsLicensed);
        Assert.All(Site.Requests, request => Assert.Equal("heartbeat", request.Route));
    }

    [Fact]
    public async Task Heartbeat_TakesUpALeaseThatRanOut_AndSendsUsage()
    {
        var client = Client(options => options.HeartbeatInterval = TimeSpan.FromMilliseconds(20));
        await client.RecordUsageAsync("units", 1, Cancelled);
        Site.Code = "HEARTBEAT_DEAD";
        Site.Instead = (_, _) =>
        {
            Site.Code = Site.Requests.Last().Route == "activate" ? "VALID" : Site.Code;
            return Task.FromResult(false);
        };

        await using (LicenseHeartbeat.Start(client))
        {
            await WaitForAsync(() => Site.Requests.Count >= 5);
        }

        Assert.Equal(["heartbeat", "activate", "usage", "heartbeat"], Site.Requests.Select(request => request.Route).Take(4));
        Assert.True(client.Current?.IsLicensed);
    }

    [Fact]
    public async Task Heartbeat_TellsOfAUnitThatWasRemoved_AndTakesNone()
    {
        var client = Client(options => options.HeartbeatInterval = TimeSpan.FromMilliseconds(20));
        var told = new List<string>();
        client.StateChanged += (_, state) => told.Add(state.Code);
        await client.ActivateAsync(cancellationToken: Cancelled);
        Site.Code = "NOT_ACTIVATED";

        await using (LicenseHeartbeat.Start(client))
        {
            await WaitForAsync(() => Site.Requests.Count(request => request.Route == "heartbeat") >= 3);
        }

        Assert.Equal(["VALID", "NOT_ACTIVATED"], told);
        Assert.False(client.Current?.IsLicensed);
        Assert.Single(Site.Requests, request => request.Route == "activate");
    }

    [Fact]
    public async Task Heartbeat_LeavesAUnitAlone_ThatTheProgramGaveBack()
    {
        var client = Client();
        await client.ActivateAsync(cancellationToken: Cancelled);
        Assert.True((await client.DeactivateAsync(Cancelled)).IsDone);
        Site.Code = "NOT_ACTIVATED";

        Assert.Equal("NOT_ACTIVATED", (await LicenseHeartbeat.BeatAsync(client, Cancelled)).Code);

        Assert.Equal(["activate", "deactivate", "heartbeat"], Site.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task Heartbeat_GoesOn_WhenTheProgramsHandlerFails()
    {
        var client = Client(options => options.HeartbeatInterval = TimeSpan.FromMilliseconds(20));
        client.StateChanged += (_, _) => throw new InvalidOperationException("A fault of the program's.");

        await using (LicenseHeartbeat.Start(client))
        {
            await WaitForAsync(() => Site.Requests.Count >= 3);
        }

        Assert.Contains(Log.Lines, line => line.Contains("A fault of the program's", StringComparison.Ordinal));
    }

    [Fact]
    public void Pause_IsAThirdOfALease()
    {
        var now = Clock.GetUtcNow();
        var leased = new LicenseState { CheckedAt = now, Activation = new ActivationFacts { LeaseEndsAt = now.AddMinutes(6) } };

        Assert.InRange(LicenseHeartbeat.PauseAfter(leased, TimeSpan.FromMinutes(10)).TotalSeconds, 108, 120);
        Assert.InRange(LicenseHeartbeat.PauseAfter(leased, TimeSpan.FromMinutes(1)).TotalSeconds, 54, 60);
        Assert.InRange(LicenseHeartbeat.PauseAfter(null, TimeSpan.FromMinutes(10)).TotalSeconds, 540, 600);
        leased = leased with { Activation = new ActivationFacts { LeaseEndsAt = now.AddSeconds(-5) } };
        Assert.InRange(LicenseHeartbeat.PauseAfter(leased, TimeSpan.FromMinutes(10)).TotalSeconds, 9, 10);
    }

    [Theory]
    [InlineData("http://licenses.example.com/", "ENT", "", "https")]
    [InlineData("licenses", "ENT", "", "absolute")]
    [InlineData("https://licenses.example.com/", " ", "", "Product")]
    [InlineData("https://licenses.example.com/", "ENT", "not a key", "PublicKeys")]
    [InlineData("https://licenses.example.com/", "ENT", """{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}""", "PublicKeys")]
    [InlineData("https://licenses.example.com/", "ENT", """{"keys":[{"kty":"RSA","n":"AQ","e":"AQAB"}]}""", "PublicKeys")]
    public void OptionsThatCannotWork_AreRefusedByName(string address, string product, string key, string said)
    {
        var options = new DevCrmClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute), Product = product };
        if (key.Length > 0)
        {
            options.PublicKeys.Add(key);
        }

        var fault = Assert.Throws<OptionsValidationException>(() => new DevCrmClient(options));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SpansThatNoClockHolds_AreRefusedByName()
    {
        var options = new DevCrmClientOptions { BaseAddress = new Uri("https://licenses.example.com/"), Product = "ENT" };
        options.GracePeriod = TimeSpan.MaxValue;
        options.HeartbeatInterval = TimeSpan.MaxValue;
        options.UsageBufferSize = 1_000_000;

        var fault = Assert.Throws<OptionsValidationException>(() => new DevCrmClient(options));

        Assert.Contains("GracePeriod", fault.Message, StringComparison.Ordinal);
        Assert.Contains("HeartbeatInterval", fault.Message, StringComparison.Ordinal);
        Assert.Contains("UsageBufferSize", fault.Message, StringComparison.Ordinal);
    }

    private void Configure(DevCrmClientOptions options)
    {
        options.BaseAddress = Site.Address;
        options.Product = "ENT";
        options.LicenseKey = LicenseKey;
        options.CacheFolder = Folder;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(20);
        options.PublicKeys.Add(Site.Key.Jwk.ToJsonString());
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 6000, "It did not happen within a minute.");
            await Task.Delay(10, Cancelled);
        }
    }
}
