using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Scope;
using Sapling.Extensions;

namespace Sapling.Shell;

/// <summary>Holds the one shell there is. Releasing it lets its running scopes end while the next request builds a new one.</summary>
internal sealed class ShellHost(
    ShellSettingsStore store, ShellContainerFactory containers, StoredDescriptor storedDescriptor, ModuleCatalog catalog, ILogger<ShellHost> logger)
    : IShellHost, IAsyncDisposable
{
    private int _disposed;
    private readonly SemaphoreSlim _building = new(1);
    private readonly Lock _initializing = new();
    private readonly List<ShellContext> _released = [];
    private volatile ShellContext? _current;
    private volatile ShellSettings? _settings;

    /// <summary>The features of a site that is being set up, until its recipe enables others.</summary>
    public static readonly string[] SetupFeatures = ["OrchardCore.Settings", "OrchardCore.Features", "OrchardCore.Recipes", "OrchardCore.Scripting"];

    public ShellSettings Settings
    {
        get
        {
            if (_settings is null)
            {
                lock (_initializing)
                {
                    _settings ??= store.Load();
                }
            }

            return _settings;
        }
    }

    public async Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings)
    {
        if (_current is { } current)
        {
            return current;
        }

        await _building.WaitAsync();
        try
        {
            return _current ??= await BuildAsync(settings);
        }
        finally
        {
            _building.Release();
        }
    }

    public async Task<ShellScope> GetScopeAsync(ShellSettings settings)
    {
        while (true)
        {
            var context = await GetOrCreateShellContextAsync(settings);
            if (context.TryAddReference())
            {
                return new ShellScope(context, referenceTaken: true);
            }
        }
    }

    public async Task UpdateShellSettingsAsync(ShellSettings settings)
    {
        settings.VersionId = OrchardCore.IdGenerator.GenerateId();
        store.Save(settings);
        await ReplaceSettingsAsync(settings);
    }

    public async Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        ShellContext? old;
        await _building.WaitAsync();
        try
        {
            old = _current;
            _current = null;
        }
        finally
        {
            _building.Release();
        }

        if (old is not null)
        {
            lock (_released)
            {
                _released.RemoveAll(context => context.IsDisposed);
                _released.Add(old);
            }

            await old.ReleaseAsync();
        }
    }

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings settings)
    {
        settings = name == Settings.Name ? Settings : null!;
        return settings is not null;
    }

    /// <summary>Uses settings that are not stored, while a site is set up.</summary>
    public async Task ReplaceSettingsAsync(ShellSettings settings)
    {
        _settings = settings;
        await ReleaseShellContextAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        // Registered under two types, so the container disposes it twice.
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await ReleaseShellContextAsync(Settings);
        Task[] draining;
        lock (_released)
        {
            draining = [.. _released.Select(context => context.Drained)];
        }

        try
        {
            await Task.WhenAll(draining).WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            logger.LogWarning("Work was still going on when the application stopped");
        }

        _building.Dispose();
    }

    private async Task<ShellContext> BuildAsync(ShellSettings settings)
    {
        var descriptor = await storedDescriptor.ReadAsync(settings) ?? new ShellDescriptor
        {
            Features = [.. SetupFeatures.Prepend(catalog.ApplicationName).Select(id => new ShellFeature(id, alwaysEnabled: true))],
        };
        return containers.Create(settings, descriptor);
    }
}
