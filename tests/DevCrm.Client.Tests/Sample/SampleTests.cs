using System.Diagnostics;
using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Sample;

/// <summary>The sample program, in processes of its own.</summary>
public sealed class SampleTests : ClientFixture
{
    [Fact]
    public async Task Run_ThenOffline_ThenRevoked()
    {
        var online = await RunAsync("run");
        Disconnect();
        var away = await RunAsync("validate");
        var offline = await RunAsync("offline");
        Reconnect();
        Site.Code = "REVOKED";
        var revoked = await RunAsync("run");

        Assert.Equal(0, online.ExitCode);
        Assert.Contains("Licensed: VALID, Online, ENT-202503-000042 (Team)", online.Output, StringComparison.Ordinal);
        Assert.Contains("Single sign-on is on.", online.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), (away.ExitCode, offline.ExitCode, revoked.ExitCode));
        Assert.Contains("Licensed: VALID, Cached", away.Output, StringComparison.Ordinal);
        Assert.Contains("Not licensed: REVOKED, Online", revoked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoProcessesAtOnce_ShareTheFolder()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync("run")));
        Disconnect();

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Contains("Licensed: VALID, Cached", (await RunAsync("validate")).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string command)
    {
        var info = new ProcessStartInfo("dotnet", [SampleAssembly, command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["LICENSE_SITE"] = Site.Address.ToString();
        info.Environment["LICENSE_PRODUCT"] = "ENT";
        info.Environment["LICENSE_KEY"] = LicenseKey;
        info.Environment["LICENSE_PUBLIC_KEY"] = Site.Key.Jwk.ToJsonString();
        info.Environment["LICENSE_CACHE"] = Folder;
        info.Environment["WORK_SECONDS"] = "1";
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancelled);
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>The built sample, of the same configuration as these tests.</summary>
    private static string SampleAssembly
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

            return Path.Combine(root, "clients/dotnet/samples/DevCrm.Client.Sample/bin", output.Parent.Name, output.Name, "DevCrm.Client.Sample.dll");
        }
    }
}
