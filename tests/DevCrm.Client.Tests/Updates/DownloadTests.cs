using System.Globalization;
using System.Security.Cryptography;
using DevCrm.Client.Tests.Stub;
using DevCrm.Client.Updates;

namespace DevCrm.Client.Tests.Updates;

public sealed class DownloadTests : ClientFixture
{
    private readonly byte[] _content = RandomNumberGenerator.GetBytes(300_000);

    private string Target => Path.Combine(Folder, "update.zip");

    private UpdatePackage Package => new()
    {
        Id = "p1",
        FileName = "update.zip",
        Size = _content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(_content)),
    };

    [Fact]
    public async Task Whole_IsThere_AndTheKeyWasInTheHeader()
    {
        string? authorization = null;
        Site.Downloads = async context =>
        {
            authorization = context.Request.Headers.Authorization;
            await context.Response.Body.WriteAsync(_content);
        };

        var download = await Client().DownloadAsync(Package, Target, Cancelled);

        Assert.Equal(new UpdateDownload(true), download);
        Assert.Equal(_content, await File.ReadAllBytesAsync(Target, Cancelled));
        Assert.Equal("License " + LicenseKey, authorization);
    }

    [Fact]
    public async Task BrokenOff_GoesOnWhereItWas()
    {
        var ranges = new List<string>();
        Site.Downloads = async context =>
        {
            var range = context.Request.Headers.Range.ToString();
            ranges.Add(range);
            var from = range.Length == 0 ? 0 : int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
            context.Response.StatusCode = from == 0 ? 200 : 206;
            context.Response.ContentLength = _content.Length - from;
            await context.Response.Body.WriteAsync(_content.AsMemory(from, Math.Min(200_000, _content.Length - from)));
            await context.Response.Body.FlushAsync();
            if (from == 0)
            {
                await UntilTakenAsync(200_000);
                context.Abort();
            }
        };

        Assert.True((await Client().DownloadAsync(Package, Target, Cancelled)).IsDone);

        Assert.Equal(_content, await File.ReadAllBytesAsync(Target, Cancelled));
        Assert.Equal(2, ranges.Count);
        Assert.Matches("^bytes=[1-9][0-9]+-$", ranges[1]);
    }

    /// <summary>What a broken connection still holds is lost.</summary>
    private async Task UntilTakenAsync(long bytes)
    {
        while (!Directory.GetFiles(Folder, "*.part").Any(part => new FileInfo(part).Length >= bytes))
        {
            await Task.Delay(10, Cancelled);
        }
    }

    [Fact]
    public async Task OtherBytes_AreNotPutThere()
    {
        Site.Downloads = context => context.Response.Body.WriteAsync(new byte[_content.Length]).AsTask();

        var download = await Client().DownloadAsync(Package, Target, Cancelled);

        Assert.False(download.IsDone);
        Assert.Contains("hash", download.Fault, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "update*"));
    }

    [Fact]
    public async Task MoreThanPromised_IsCutOff()
    {
        Site.Downloads = context => context.Response.Body.WriteAsync(new byte[_content.Length + 1]).AsTask();

        Assert.False((await Client().DownloadAsync(Package, Target, Cancelled)).IsDone);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task PassingFaults_AreTriedAgain_AfterGrowingPauses()
    {
        var calls = new List<long>();
        Site.Downloads = context =>
        {
            calls.Add(TimeProvider.System.GetTimestamp());
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var client = Client(options => (options.Attempts, options.RetryDelay) = (3, TimeSpan.FromMilliseconds(300)));

        Assert.Equal(new UpdateDownload(false, "The site answered 503."), await client.DownloadAsync(Package, Target, Cancelled));

        // At least half of 300 and of 600 ms, less what a timer's clock is coarse.
        Assert.Equal(3, calls.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(calls[0], calls[1]) > TimeSpan.FromMilliseconds(130));
        Assert.True(TimeProvider.System.GetElapsedTime(calls[1], calls[2]) > TimeSpan.FromMilliseconds(270));
    }

    [Fact]
    public async Task ASiteThatAsksForAnHour_IsNotWaitedFor()
    {
        var calls = 0;
        Site.Downloads = context =>
        {
            calls++;
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "3600");
            return Task.CompletedTask;
        };

        Assert.False((await Client().DownloadAsync(Package, Target, Cancelled)).IsDone);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Refused_SaysSo_AtOnce()
    {
        var calls = 0;
        Site.Downloads = context =>
        {
            calls++;
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        Assert.Equal(new UpdateDownload(false, "The site answered 404."), await Client().DownloadAsync(Package, Target, Cancelled));
        Assert.Equal(1, calls);
    }
}
