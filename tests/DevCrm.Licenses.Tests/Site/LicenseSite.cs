using System.Net.Http.Json;
using System.Text.Json;
using DevCrm.Core.Events;
using DevCrm.Licenses.Services;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;

namespace DevCrm.Licenses.Tests.Site;

/// <summary>The whole site with the demo data in this process, so that tests can call its services in scopes of their own.</summary>
public sealed class LicenseSite : IAsyncDisposable
{
    public const string TeamPlan = "4demoplanentteam0000000001";
    public const string BusinessPlan = "4demoplanentbusiness000002";
    public const string BackupPlan = "4demoplanbackupyear0000003";
    public const string PrivatePlan = "4demoplanacmeext0000000005";
    public const string Acme = "4demoaccountacme0000000001";
    public const string Globex = "4demoaccountglobex00000002";
    public const string AdminUser = SetupSettings.DefaultAdminUser;
    public const string AdminPassword = SetupSettings.DefaultAdminPassword;

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;
    private int _sources;

    private LicenseSite(TestDatabase database, DirectoryInfo folder, WebApplication app) => (_database, _folder, _app) = (database, folder, app);

    public HeardEvents Events => _app.Services.GetRequiredService<HeardEvents>();

    public ShiftedTime Time => (ShiftedTime)_app.Services.GetRequiredService<TimeProvider>();

    public CollectedLogs Logs => (CollectedLogs)_app.Services.GetRequiredService<ILoggerProvider>();

    public string Folder => _folder.FullName;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<LicenseSite> StartAsync(string provider, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var database = await Databases.CreateAsync(provider);
        var folder = Directory.CreateTempSubdirectory("devcrm-licenses-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName, EnvironmentName = "Development", ApplicationName = "DevCrm.Web" });
        var setup = new SetupSettings { DatabaseProvider = provider, ConnectionString = database.ConnectionString };
        builder.Configuration.AddInMemoryCollection(setup.ToConfiguration());
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var events = new HeardEvents();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton<ILoggerProvider>(new CollectedLogs());
        builder.Services.AddSingleton<TimeProvider>(new ShiftedTime());
        builder.Services.AddSingleton(events);
        builder.Services.AddSingleton<IBusinessEventHandler>(events);
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        var app = builder.Build();
        var site = new LicenseSite(database, folder, app);
        app.UseOrchardCore();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(2) };
        (await client.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode();
        return site;
    }

    /// <summary>Runs in a scope of the site, committed at its end.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await (await _app.Services.GetRequiredService<IShellHost>().GetScopeAsync("Default"))
            .UsingAsync(async scope => result = await work(scope.ServiceProvider));
        return result;
    }

    public Task<T> WithLicensesAsync<T>(Func<ILicenses, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<ILicenses>()));

    /// <summary>A new licence of a plan.</summary>
    public Task<License> IssueAsync(string plan = TeamPlan, string account = Globex, Func<IssueLicense, IssueLicense>? with = null) =>
        InScopeAsync(async services =>
        {
            var request = new IssueLicense(plan, account, $"test:{Interlocked.Increment(ref _sources)}");
            var result = await services.GetRequiredService<ILicenseIssuer>().IssueAsync(with?.Invoke(request) ?? request);
            Assert.True(result.Succeeded, result.Error);
            return result.License!;
        });

    /// <summary>A program activates itself; whether it may run.</summary>
    public async Task<bool> ActivateAsync(string key, string fingerprint, string name)
    {
        using var program = new HttpClient { BaseAddress = Address };
        using var answer = await program.PostAsJsonAsync(
            new Uri("/api/v1/licenses/activate", UriKind.Relative), new { key, fingerprint, name, platform = "linux-x64" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("valid").GetBoolean();
    }

    public Task<License> ReadAsync(string licenseId) => WithLicensesAsync(async licenses => (await licenses.GetAsync(licenseId))!);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
