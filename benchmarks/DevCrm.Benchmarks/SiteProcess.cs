using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DevCrm.Licenses.Services;
using DevCrm.Testing.Hosting;
using OrchardCore.Environment.Shell;

namespace DevCrm.Benchmarks;

/// <summary>The site in a process of its own, on data that are kept while it is stopped.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    /// <summary>Known, so that hashes of keys can be written straight into the database.</summary>
    public const string KeyHashSecret = "benchmark-benchmark-benchmark-benchmark";
    private const string FolderVariable = "DEVCRM_BENCHMARK_FOLDER";

    private readonly Dictionary<string, string?> _settings;
    private Process? _process;

    public SiteProcess(string? postgres = null)
    {
        Folder = Directory.CreateTempSubdirectory("devcrm-benchmark-").FullName;
        Port = FreePort();
        _settings = Settings(postgres);
    }

    public string Folder { get; }

    public int Port { get; }

    public string SqliteFile => Path.Combine(Folder, "App_Data", "Sites", "Default", "OrchardCore.db");

    /// <summary>The most memory it has taken, in MB.</summary>
    public double PeakMegabytes => Memory("VmHWM:");

    public double Megabytes => Memory("VmRSS:");

    /// <summary>Sets the site up in this process, makes licences of a plan without limits, and answers their ids and keys.</summary>
    public async Task<IReadOnlyList<(string Id, string Key)>> SetUpAsync(int licenses)
    {
        foreach (var (key, value) in _settings)
        {
            Environment.SetEnvironmentVariable(key.Replace(":", "__", StringComparison.Ordinal), value);
        }

        await using var app = Build(Folder, $"http://127.0.0.1:{FreePort()}");
        await app.StartAsync();
        var made = new List<(string, string)>();
        var shells = app.Services.GetRequiredService<IShellHost>();
        for (var i = 0; i < licenses; i++)
        {
            await (await shells.GetScopeAsync("Default")).UsingAsync(async scope =>
            {
                var issuer = scope.ServiceProvider.GetRequiredService<ILicenseIssuer>();
                var result = await issuer.IssueAsync(new IssueLicense("4demoplanentteam0000000001", "4demoaccountglobex00000002", $"benchmark:{i}")
                {
                    Limits = new() { Activations = 1_000_000 },
                });
                var license = result.License ?? throw new InvalidOperationException(result.Error);
                var key = await scope.ServiceProvider.GetRequiredService<ILicenses>().RevealKeyAsync(license.Id);
                made.Add((license.Id, key!));
            });
        }

        await app.StopAsync();
        return made;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SiteProcess).Assembly.Location);
        }

        start.ArgumentList.Add("site");
        foreach (var (key, value) in _settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment[FolderVariable] = Folder;
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        await LoadGenerator.WaitAsync(Port);
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What the process of the command "site" does.</summary>
    public static async Task<int> ServeAsync()
    {
        await using var app = Build(Environment.GetEnvironmentVariable(FolderVariable)!, url: null);
        await app.RunAsync();
        return 0;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static WebApplication Build(string folder, string? url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = folder,
            EnvironmentName = "Production",
            ApplicationName = "DevCrm.Web",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (url is not null)
        {
            builder.WebHost.UseUrls(url);
        }

        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        var app = builder.Build();
        app.UseOrchardCore();
        return app;
    }

    private double Memory(string line)
    {
        var text = File.ReadLines($"/proc/{_process!.Id}/status").First(candidate => candidate.StartsWith(line, StringComparison.Ordinal));
        return long.Parse(text[line.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024.0;
    }

    private static Dictionary<string, string?> Settings(string? postgres)
    {
        var setup = new SetupSettings { SiteName = "Benchmark", DatabaseProvider = postgres is null ? "Sqlite" : "Postgres", ConnectionString = postgres };
        return new(setup.ToConfiguration())
        {
            ["DevCrm:Demo"] = "true",
            ["DevCrm:Licenses:KeyHashSecret"] = KeyHashSecret,

            // One address plays all the customers there are.
            ["DevCrm:Api:RateLimits:Address:Permits"] = "0",
            ["DevCrm:Api:RateLimits:LicenseKey:Permits"] = "0",
            ["DevCrm:Api:RateLimits:WrongKeys:Permits"] = "0",
        };
    }
}
