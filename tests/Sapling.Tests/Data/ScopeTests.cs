using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using Document = OrchardCore.Data.Documents.Document;

namespace Sapling.Tests.Data;

/// <summary>Sessions and documents in the scopes of a shell.</summary>
public class ScopeTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task Scope_EndsWell_IsCommitted_AndAfterAFaultIsNot(string provider)
    {
        await using var database = await Databases.CreateAsync(provider);
        await using var shell = new Shell(database);

        await shell.UsingAsync(services => services.GetRequiredService<ISession>().SaveAsync(new Person { Name = "kept" }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => shell.UsingAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            await session.SaveAsync(new Person { Name = "lost" });
            await session.FlushAsync();
            throw new InvalidOperationException();
        }));

        await shell.UsingAsync(async services =>
            Assert.Equal("kept", Assert.Single(await services.GetRequiredService<ISession>().Query<Person>().ListAsync()).Name));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task DocumentManager_Update_IsSeenAfterTheCommitAndByOtherInstances(string provider)
    {
        await using var database = await Databases.CreateAsync(provider);
        await using var shell = new Shell(database);
        await using var other = new Shell(database);
        await shell.ChangeAsync("one");
        Assert.Equal("one", await shell.ReadAsync());
        Assert.Equal("one", await other.ReadAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => shell.ChangeAsync("lost", fail: true));
        Assert.Equal("one", await shell.ReadAsync());
        await shell.ChangeAsync("two");
        Assert.Equal("two", await shell.ReadAsync());

        if (provider == Databases.Postgres)
        {
            await Task.Delay(1100);
            Assert.Equal("two", await other.ReadAsync());
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task DocumentManager_TwoScopesUpdate_TheSecondIsToldAndStoresNothing(string provider)
    {
        await using var database = await Databases.CreateAsync(provider);
        await using var shell = new Shell(database);
        await shell.ChangeAsync("one");

        await Assert.ThrowsAsync<DocumentStoreCommitException>(() => shell.UsingAsync(async services =>
        {
            var manager = services.GetRequiredService<IDocumentManager<Motto>>();
            var motto = await manager.GetOrCreateMutableAsync();
            await Task.Run(() => shell.ChangeAsync("two"));
            motto.Text = "three";
            await manager.UpdateAsync(motto);
        }));

        Assert.Equal("two", await shell.ReadAsync());
    }

    [Theory]
    [InlineData("Postgres", null, "ConnectionString")]
    [InlineData("Postgres", "Host=", "ConnectionString")]
    [InlineData("Postgres", "nonsense", "ConnectionString")]
    [InlineData("Oracle", "Host=x", "DatabaseProvider")]
    public void Store_SettingThatCannotWork_NamesTheKey(string provider, string? connectionString, string key)
    {
        using var services = Shell.Services(provider, connectionString, Path.GetTempPath());

        var fault = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IStore>);

        Assert.Contains($"'{key}'", fault.Message, StringComparison.Ordinal);
    }

    public class Motto : Document
    {
        public long Id { get; set; }

        public string Text { get; set; } = "";
    }

    private sealed class Shell : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly ShellContext _context;

        public Shell(TestDatabase database)
        {
            var folder = database.Provider == Databases.Sqlite ? Path.GetDirectoryName(database.ConnectionString.Split('=', 2)[1])! : "";
            _services = Services(database.Provider, database.ConnectionString, folder);
            _context = new ShellContext { Settings = _services.GetRequiredService<ShellSettings>(), ServiceProvider = _services };
        }

        public static ServiceProvider Services(string provider, string? connectionString, string folder)
        {
            var settings = new ShellSettings { State = TenantState.Initializing, ["DatabaseProvider"] = provider, ["ConnectionString"] = connectionString };
            var services = new ServiceCollection().AddLogging().AddOptions().AddSingleton(settings);
            services.Configure<ShellOptions>(options => options.ShellsApplicationDataPath = folder);
            new Sapling.Data.Startup().ConfigureServices(services);
            return services.BuildServiceProvider();
        }

        public Task UsingAsync(Func<IServiceProvider, Task> work)
            => new ShellScope(_context).UsingAsync(scope => work(scope.ServiceProvider), activateShell: false);

        public Task ChangeAsync(string text, bool fail = false)
            => UsingAsync(async services =>
            {
                var manager = services.GetRequiredService<IDocumentManager<Motto>>();
                var motto = await manager.GetOrCreateMutableAsync();
                motto.Text = text;
                await manager.UpdateAsync(motto);
                if (fail)
                {
                    throw new InvalidOperationException();
                }
            });

        public async Task<string> ReadAsync()
        {
            var text = "";
            await UsingAsync(async services => text = (await services.GetRequiredService<IDocumentManager<Motto>>().GetOrCreateImmutableAsync()).Text);
            return text;
        }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}
