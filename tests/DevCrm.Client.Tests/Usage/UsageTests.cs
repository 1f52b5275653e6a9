using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Usage;

public sealed class UsageTests : ClientFixture
{
    [Fact]
    public async Task SiteAway_Waits_AndIsSentWithItsId()
    {
        Disconnect();
        var client = Client();
        await client.RecordUsageAsync("units", 2.5m, Cancelled);
        await client.RecordUsageAsync("cores", 8, Cancelled);
        Assert.Equal(2, await client.SendUsageAsync(Cancelled));
        var first = Ids();
        Reconnect();

        // Another process finds what this one noted.
        Assert.Equal(0, await Client().SendUsageAsync(Cancelled));
        Assert.Equal(0, await client.SendUsageAsync(Cancelled));

        Assert.Equal(first, Ids());
        Assert.Equal(2, first.Length);
        var sample = Site.Requests.Last().Body["samples"]![0]!;
        Assert.Equal(("units", 2.5m), (sample["counter"]!.GetValue<string>(), sample["value"]!.GetValue<decimal>()));
        Assert.Equal(Clock.GetUtcNow(), DateTimeOffset.Parse(sample["at"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromMinutes(1));
        Assert.Equal(["usage"], Site.Requests.Select(request => request.Route).Distinct());
    }

    [Fact]
    public async Task Many_GoInBatches()
    {
        var client = Client();
        for (var i = 0; i < 205; i++)
        {
            await client.RecordUsageAsync("units", i, Cancelled);
        }

        Assert.Equal(0, await client.SendUsageAsync(Cancelled));

        Assert.Equal([200, 5], Site.Requests.Select(request => request.Body["samples"]!.AsArray().Count));
    }

    [Fact]
    public async Task OneThatIsRefused_DoesNotHoldUpTheOthers()
    {
        var client = Client();
        foreach (var counter in new[] { "a", "b", "bad", "c", "d" })
        {
            await client.RecordUsageAsync(counter, 1, Cancelled);
        }

        var counted = new List<string>();
        Site.Instead = (context, body) =>
        {
            var counters = body["samples"]!.AsArray().Select(sample => sample!["counter"]!.GetValue<string>()).ToArray();
            var refused = counters.Contains("bad");
            context.Response.StatusCode = refused ? 400 : 200;
            counted.AddRange(refused ? [] : counters);
            return Task.FromResult(refused);
        };

        Assert.Equal(0, await client.SendUsageAsync(Cancelled));

        Assert.Equal(["a", "b", "c", "d"], counted.Order());
        Assert.Contains(Log.Lines, line => line.Contains("refuses a reading of bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FullBuffer_DropsTheOldest()
    {
        var client = Client(options => options.UsageBufferSize = 3);
        for (var i = 0; i < 5; i++)
        {
            await client.RecordUsageAsync("units", i, Cancelled);
        }

        await client.SendUsageAsync(Cancelled);

        Assert.Equal([2, 3, 4], Site.Requests.Single().Body["samples"]!.AsArray().Select(sample => sample!["value"]!.GetValue<int>()));
    }

    [Fact]
    public async Task UnknownKey_KeepsWhatIsNoted()
    {
        Site.Code = "NOT_FOUND";
        var client = Client();
        await client.RecordUsageAsync("units", 1, Cancelled);

        Assert.Equal(1, await client.SendUsageAsync(Cancelled));
    }

    [Theory]
    [InlineData("Units", "1")]
    [InlineData("", "1")]
    [InlineData("units", "-1")]
    [InlineData("units", "0.0001")]
    public async Task WrongReading_Throws(string counter, string value) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => Client().RecordUsageAsync(counter, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Cancelled));

    private string[] Ids() =>
        [.. Site.Requests.SelectMany(request => request.Body["samples"]!.AsArray()).Select(sample => sample!["id"]!.GetValue<string>()).Distinct().Order()];
}
