using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using Sapling.Services;

namespace Sapling.Tests.Kernel;

public sealed class ShellScopeTests : IDisposable
{
    private readonly List<string> _events = [];
    private readonly ShellContext _shell;

    public ShellScopeTests()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IShellHost>(_ => new OneShell(_shell!));
        services.AddSingleton<ISignal, Signal>();
        _shell = new ShellContext { Settings = new ShellSettings(), ServiceProvider = services.BuildServiceProvider() };
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task UsingAsync_Success_CommitsThenRunsDeferredTasksInTheirOwnScope()
    {
        await new ShellScope(_shell).UsingAsync(scope =>
        {
            ShellScope.AddDeferredTask(inner =>
            {
                _events.Add(inner == scope ? "deferred in the same scope" : "deferred");
                return Task.CompletedTask;
            });
            scope.RegisterBeforeDispose(Note("commit"), last: true);
            scope.RegisterBeforeDispose(Note("before"));
            _events.Add("work");
            return Task.CompletedTask;
        });

        Assert.Equal(["work", "before", "commit", "deferred"], _events);
        Assert.Null(ShellScope.Current);
    }

    [Fact]
    public async Task UsingAsync_Failure_CancelsAndDefersNothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => new ShellScope(_shell).UsingAsync(scope =>
        {
            scope.AddExceptionHandler((_, exception) => Note("cancelled by " + exception.GetType().Name)(null!));
            ShellScope.AddDeferredTask(Note("deferred"));
            throw new TimeoutException();
        }));

        Assert.Equal(["cancelled by TimeoutException"], _events);
    }

    [Fact]
    public async Task UsingAsync_FailingCommit_DefersNothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => new ShellScope(_shell).UsingAsync(scope =>
        {
            scope.RegisterBeforeDispose(_ => throw new TimeoutException());
            ShellScope.AddDeferredTask(Note("deferred"));
            return Task.CompletedTask;
        }));

        Assert.Empty(_events);
    }

    [Fact]
    public async Task DeferredSignal_ChangesTheTokenAfterTheScope()
    {
        var signal = _shell.ServiceProvider.GetRequiredService<ISignal>();
        var token = signal.GetToken("key");
        await new ShellScope(_shell).UsingAsync(_ =>
        {
            signal.DeferredSignalToken("key");
            Assert.False(token.HasChanged);
            return Task.CompletedTask;
        });

        Assert.True(token.HasChanged);
    }

    [Fact]
    public async Task ReleaseAsync_WhileAScopeRuns_DisposesAfterIt()
    {
        await new ShellScope(_shell).UsingAsync(async _ =>
        {
            await _shell.ReleaseAsync();
            Assert.False(_shell.IsDisposed);
        });

        Assert.True(_shell.IsDisposed);
        Assert.False(_shell.TryAddReference());
    }

    private Func<ShellScope, Task> Note(string what) => _ =>
    {
        _events.Add(what);
        return Task.CompletedTask;
    };

    private sealed class OneShell(ShellContext shell) : IShellHost
    {
        public Task<ShellScope> GetScopeAsync(ShellSettings settings) => Task.FromResult(new ShellScope(shell));

        public Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true) => Task.CompletedTask;

        public bool TryGetSettings(string name, out ShellSettings settings)
        {
            settings = shell.Settings;
            return true;
        }
    }
}
