using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>A built shell: its container and pipeline. It lives until it is released and its last scope has ended.</summary>
public class ShellContext : IDisposable, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _scopes;
    private bool _released;
    private bool _terminated;

    public ShellSettings Settings { get; set; } = null!;

    public ShellBlueprint? Blueprint { get; set; }

    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IShellPipeline? Pipeline { get; set; }

    public bool IsActivated { get; set; }

    public bool IsDisposed { get; private set; }

    internal SemaphoreSlim Activation { get; } = new(1);

    /// <summary>Ends when the shell has been released, its scopes have ended and its services are disposed.</summary>
    internal Task Drained => _drained.Task;

    /// <summary>Lets running scopes end and then disposes the shell; no new ones are opened by the host.</summary>
    public async Task ReleaseAsync()
    {
        bool terminate;
        lock (_lock)
        {
            _released = true;
            terminate = _scopes == 0 && !_terminated;
            _terminated |= terminate;
        }

        if (terminate)
        {
            await TerminateAsync();
        }
    }

    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (IsDisposed)
        {
            return;
        }

        IsDisposed = true;
        if (ServiceProvider is IAsyncDisposable provider)
        {
            await provider.DisposeAsync();
        }

        Activation.Dispose();
        _drained.TrySetResult();
    }

    internal bool TryAddReference()
    {
        lock (_lock)
        {
            if (_terminated)
            {
                return false;
            }

            _scopes++;
            return true;
        }
    }

    internal async Task RemoveReferenceAsync()
    {
        bool terminate;
        lock (_lock)
        {
            terminate = --_scopes == 0 && _released && !_terminated;
            _terminated |= terminate;
        }

        if (terminate)
        {
            await TerminateAsync();
        }
    }

    private async Task TerminateAsync()
    {
        if (IsActivated)
        {
            await ShellScope.RunTerminationAsync(this);
        }

        await DisposeAsync();
    }
}
