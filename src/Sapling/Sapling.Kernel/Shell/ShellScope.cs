using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Scope;

/// <summary>
/// A unit of work in the shell: a request, a background task, a recipe step. What it stored is committed when it ends,
/// or cancelled when it failed; only after a success do its deferred tasks run, each in a scope of its own.
/// </summary>
public sealed class ShellScope : IServiceScope, IAsyncDisposable
{
    private static readonly AsyncLocal<Holder?> Flow = new();

    private readonly AsyncServiceScope _services;
    private readonly bool _referenced;
    private List<Func<ShellScope, Task>>? _beforeDispose;
    private List<Func<ShellScope, Exception, Task>>? _exceptionHandlers;
    private List<Func<ShellScope, Task>>? _deferredTasks;
    private HashSet<string>? _deferredSignals;
    private bool _disposed;
    private Holder? _holder;

    public ShellScope(ShellContext shellContext)
        : this(shellContext, referenceTaken: shellContext.TryAddReference())
    {
    }

    internal ShellScope(ShellContext shellContext, bool referenceTaken)
    {
        _referenced = referenceTaken;
        ShellContext = shellContext;
        _services = shellContext.ServiceProvider.CreateAsyncScope();
        ServiceProvider = _services.ServiceProvider;
    }

    public ShellContext ShellContext { get; }

    public IServiceProvider ServiceProvider { get; }

    /// <summary>The scope the running code belongs to, or null outside of any.</summary>
    public static ShellScope? Current => Flow.Value?.Scope;

    public static ShellContext? Context => Current?.ShellContext;

    public static IServiceProvider? Services => Current?.ServiceProvider;

    /// <summary>Runs in a new scope after this one has been committed.</summary>
    public static void AddDeferredTask(Func<ShellScope, Task> task) => Current?.AddDeferred(task);

    /// <summary>Sends the signal after this scope has been committed.</summary>
    public static void AddDeferredSignal(string key) => Current?.AddSignal(key);

    public static Task<ShellScope> CreateChildScopeAsync() => CreateChildScopeAsync(RequireCurrent().ShellContext.Settings);

    public static Task<ShellScope> CreateChildScopeAsync(ShellSettings settings)
        => RequireCurrent().ServiceProvider.GetRequiredService<IShellHost>().GetScopeAsync(settings);

    public static async Task UsingChildScopeAsync(Func<ShellScope, Task> execute, bool activateShell = true)
        => await (await CreateChildScopeAsync()).UsingAsync(execute, activateShell);

    /// <summary>Makes this the current scope of the code that follows.</summary>
    public void StartAsyncFlow() => Flow.Value = _holder = new Holder { Scope = this };

    public async Task UsingAsync(Func<ShellScope, Task> execute, bool activateShell = true)
    {
        if (Current == this)
        {
            await execute(this);
            return;
        }

        await using (this)
        {
            StartAsyncFlow();
            try
            {
                if (activateShell && !ShellContext.IsActivated)
                {
                    await ActivateAsync();
                }

                await execute(this);
            }
            catch (Exception exception)
            {
                await HandleExceptionAsync(exception);
                _deferredTasks = null;
                _deferredSignals = null;
                await RunBeforeDisposeAsync();
                throw;
            }

            // A commit that fails throws here, and what was deferred until after it must not run.
            await RunBeforeDisposeAsync();
            await RunDeferredAsync();
        }
    }

    public async Task HandleExceptionAsync(Exception e)
    {
        foreach (var handler in _exceptionHandlers ?? [])
        {
            await handler(this, e);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _services.DisposeAsync();

        // Code that outlives the scope must not find it any more.
        if (_holder is not null)
        {
            _holder.Scope = null;
        }

        if (_referenced)
        {
            await ShellContext.RemoveReferenceAsync();
        }
    }

    internal static async Task RunTerminationAsync(ShellContext context)
    {
        await new ShellScope(context, referenceTaken: false).UsingAsync(
            async scope =>
            {
                var events = scope.ServiceProvider.GetServices<IModularTenantEvents>().ToArray();
                var logger = scope.ServiceProvider.GetRequiredService<ILogger<ShellContext>>();
                await events.InvokeAsync(handler => handler.TerminatingAsync(), logger);
                await events.Reverse().InvokeAsync(handler => handler.TerminatedAsync(), logger);
            },
            activateShell: false);
    }

    internal void AddBeforeDispose(Func<ShellScope, Task> callback, bool last)
    {
        var callbacks = _beforeDispose ??= [];
        callbacks.Insert(last ? callbacks.Count : 0, callback);
    }

    internal void AddDeferred(Func<ShellScope, Task> task) => (_deferredTasks ??= []).Add(task);

    internal void AddSignal(string key) => (_deferredSignals ??= []).Add(key);

    internal void AddFailureHandler(Func<ShellScope, Exception, Task> handler) => (_exceptionHandlers ??= []).Add(handler);

    private static ShellScope RequireCurrent() => Current ?? throw new InvalidOperationException("There is no shell scope here.");

    private async Task ActivateAsync()
    {
        await ShellContext.Activation.WaitAsync();
        try
        {
            if (ShellContext.IsActivated)
            {
                return;
            }

            await new ShellScope(ShellContext).UsingAsync(
                async scope =>
                {
                    var events = scope.ServiceProvider.GetServices<IModularTenantEvents>().ToArray();
                    foreach (var handler in events)
                    {
                        await handler.ActivatingAsync();
                    }

                    foreach (var handler in events.Reverse())
                    {
                        await handler.ActivatedAsync();
                    }
                },
                activateShell: false);

            ShellContext.IsActivated = true;
        }
        finally
        {
            ShellContext.Activation.Release();
        }
    }

    private async Task RunBeforeDisposeAsync()
    {
        // A callback may register another one, at the end of the list.
        for (var i = 0; i < _beforeDispose?.Count; i++)
        {
            await _beforeDispose[i](this);
        }
    }

    private async Task RunDeferredAsync()
    {
        if (_deferredSignals is not null)
        {
            var signal = ServiceProvider.GetRequiredService<ISignal>();
            foreach (var key in _deferredSignals)
            {
                await signal.SignalTokenAsync(key);
            }
        }

        if (_deferredTasks is null)
        {
            return;
        }

        var host = ServiceProvider.GetRequiredService<IShellHost>();
        var logger = ServiceProvider.GetRequiredService<ILogger<ShellScope>>();
        foreach (var task in _deferredTasks)
        {
            try
            {
                // The shell may have been rebuilt meanwhile; a deferred task runs in the one that is current.
                await (await host.GetScopeAsync(ShellContext.Settings)).UsingAsync(task);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "A deferred task failed");
            }
        }
    }

    // Shared by all the flows that started in the scope, so that clearing it clears it for all of them.
    private sealed class Holder
    {
        public ShellScope? Scope { get; set; }
    }
}
