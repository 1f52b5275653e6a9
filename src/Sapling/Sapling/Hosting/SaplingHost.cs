using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using Sapling.Background;
using Sapling.Setup;
using Sapling.Shell;

namespace Sapling.Hosting;

/// <summary>Starts the site before the server listens, so that the first visitor waits for nothing, and stops it after the server.</summary>
internal sealed class SaplingHost(
    ShellHost host,
    SetupService setup,
    AutoSetup autoSetup,
    TaskRunner scheduler,
    BackgroundJobQueue jobs,
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    ILogger<SaplingHost> logger) : IHostedService
{
    private CancellationTokenRegistration _started;
    private Task _scheduling = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        UseNamedCulture();
        await setup.RecoverAsync();
        (string UserName, string? NewPassword)? administrator = null;
        if (host.Settings.IsUninitialized() && autoSetup.IsConfigured)
        {
            administrator = await autoSetup.RunAsync();
        }

        if (host.Settings.IsRunning())
        {
            await (await host.GetScopeAsync(host.Settings)).UsingAsync(ShellPipeline.GetAsync);
        }

        _started = lifetime.ApplicationStarted.Register(() =>
        {
            _scheduling = StartSchedulingAsync();
            Announce(administrator);
        });
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _started.DisposeAsync();
        await _scheduling;
        await scheduler.StopAsync(cancellationToken);
        await jobs.StopAsync(cancellationToken);
    }

    // Where the machine names no language, texts are in English and pages say so.
    private static void UseNamedCulture()
    {
        if (CultureInfo.CurrentUICulture.Name.Length == 0)
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        }
    }

    private async Task StartSchedulingAsync()
    {
        try
        {
            await scheduler.StartAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "Background tasks cannot be run");
        }
    }

    // On the console and not in the log: a log is kept and read by others.
    private void Announce((string UserName, string? NewPassword)? administrator)
    {
        if (administrator is not var (userName, password))
        {
            return;
        }

        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine();
        Console.WriteLine($"  The site is set up: {address}");
        Console.WriteLine($"  Administration:     {address}/admin");
        Console.WriteLine($"  User name:          {userName}");
        if (password is not null)
        {
            Console.WriteLine($"  Password:           {password}   (shown only this once)");
        }

        Console.WriteLine();
    }
}
