using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace DevCrm.Testing.Hosting;

/// <summary>
/// The real host in a process of its own, with an empty folder of its own: it can be killed and started again on the same
/// data, as a server can.
/// </summary>
public sealed class DevCrmHost : IAsyncDisposable
{
    public const string AdminUser = SetupSettings.DefaultAdminUser;
    public const string AdminPassword = SetupSettings.DefaultAdminPassword;

    /// <summary>The secret that webhook calls of tests are signed with.</summary>
    public const string WebhookSecret = "whsec_test_secret";

    private static readonly TimeSpan _startTimeout = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _output = new();
    private readonly bool _ownsFolder;
    private Process? _process;

    private DevCrmHost(DevCrmHostOptions options, string contentRoot, bool ownsFolder)
    {
        Options = options;
        _ownsFolder = ownsFolder;
        ContentRoot = contentRoot;
        BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public DevCrmHostOptions Options { get; private set; }

    public string ContentRoot { get; }

    public Uri BaseAddress { get; }

    public string MailFolder => Path.Combine(ContentRoot, "App_Data", "Mail");

    /// <summary>What the process has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<DevCrmHost> StartAsync(DevCrmHostOptions? options = null)
    {
        var host = new DevCrmHost(options ?? new DevCrmHostOptions(), Directory.CreateTempSubdirectory("devcrm-host-").FullName, ownsFolder: true);
        await host.LaunchAsync();

        return host;
    }

    /// <summary>One more instance of the site that lies in a folder, as there are several behind a load balancer. It leaves the folder.</summary>
    public static async Task<DevCrmHost> StartInAsync(string contentRoot, DevCrmHostOptions options)
    {
        var host = new DevCrmHost(options, contentRoot, ownsFolder: false);
        await host.LaunchAsync();

        return host;
    }

    /// <summary>Ends the process at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop, as a service manager does.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            _ = NativeMethods.Kill(_process.Id, NativeMethods.Terminate);
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        }
    }

    /// <summary>Starts again on the same data, with other options where given.</summary>
    public async Task StartAgainAsync(DevCrmHostOptions? options = null)
    {
        Options = options ?? Options;
        await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(ContentRoot, recursive: true);
        }
    }

    private async Task LaunchAsync()
    {
        _process?.Dispose();
        _process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The host did not start.");
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = BaseAddress, Timeout = _startTimeout };
        var watch = Stopwatch.StartNew();

        while (true)
        {
            if (_process.HasExited)
            {
                // It has ended before all that it printed has been read.
                await _process.WaitForExitAsync();
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}:\n{Output}");
            }

            try
            {
                using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (watch.Elapsed < _startTimeout)
            {
                // Not listening yet.
                await Task.Delay(100);
            }

            if (watch.Elapsed > _startTimeout)
            {
                throw new TimeoutException($"The host did not answer:\n{Output}");
            }
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = ContentRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        info.ArgumentList.Add(RepositoryPaths.HostAssembly);
        info.ArgumentList.Add("--contentRoot");
        info.ArgumentList.Add(ContentRoot);
        info.ArgumentList.Add("--urls");
        info.ArgumentList.Add(BaseAddress.ToString());

        info.Environment["ASPNETCORE_ENVIRONMENT"] = Options.Environment;
        info.Environment["DOTNET_ENVIRONMENT"] = Options.Environment;

        foreach (var (key, value) in Settings())
        {
            info.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return info;
    }

    private Dictionary<string, string?> Settings()
    {
        var setup = new SetupSettings
        {
            SiteTimeZone = "Europe/Amsterdam",
            DatabaseProvider = Options.DatabaseProvider,
            ConnectionString = Options.ConnectionString,
        };
        var settings = Options.AutoSetup ? setup.ToConfiguration() : [];
        settings["DevCrm:Stripe:WebhookSecrets:0"] = WebhookSecret;
        settings["Logging:LogLevel:Default"] = "Warning";
        foreach (var (key, value) in Options.Configuration)
        {
            settings[key] = value;
        }

        return settings;
    }

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    /// <summary>
    /// Below the ports that the system gives to connections and to those who ask for any: a host that is started again needs its own once more.
    /// </summary>
    private static int FreePort()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 30_000));
                listener.Start();

                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (attempt < 100)
            {
                // Somebody else's; another one is free.
            }
        }
    }

    private static class NativeMethods
    {
        public const int Terminate = 15;

        [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
        public static extern int Kill(int processId, int signal);
    }
}
