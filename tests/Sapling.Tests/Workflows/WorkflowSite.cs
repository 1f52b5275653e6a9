using DevCrm.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Json;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Options;
using OrchardCore.Workflows.Services;
using Sapling.Data.Databases;
using Sapling.Data.Schema;
using Sapling.Data.Store;
using Sapling.Localization;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Tests.Workflows;

/// <summary>The workflow features on a database of their own, without a host. Each unit of work has its own scope and session.</summary>
internal sealed class WorkflowSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly YesSqlStore _store;
    private readonly ServiceProvider _services;

    private WorkflowSite(TestDatabase testDatabase)
    {
        _database = testDatabase;
        Database database = testDatabase.Provider == Databases.Sqlite ? new SqliteDatabase(testDatabase.ConnectionString) : new PostgresDatabase(testDatabase.ConnectionString);
        _store = new YesSqlStore(
            new StoreConfiguration(database, new ContentSerializer(new DocumentJsonSerializerOptions().SerializerOptions)), [""]);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddPassThroughLocalization();
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Default);
        services.AddSingleton(System.Text.Encodings.Web.UrlEncoder.Default);
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<OrchardCore.Entities.IIdGenerator, Ids>();
        services.AddSingleton<ISiteService, NoSite>();
        services.AddSingleton<INotifier>(Notifier);
        services.AddSingleton<IDistributedLock>(Locks);
        services.AddSingleton(_ => (IShellConfiguration)null!);
        services.AddScoped<ISession>(_ => _store.CreateSession());
        foreach (var startup in new StartupBase[] { new Sapling.Liquid.Startup(), new Sapling.Workflows.ScriptingStartup(), new Sapling.Workflows.Startup(), new Sapling.Workflows.TimersStartup() })
        {
            startup.ConfigureServices(services);
        }
        services.AddSingleton(Recorder);
        services.Configure<WorkflowOptions>(options => options
            .RegisterActivity(typeof(SomethingEvent))
            .RegisterActivity(typeof(OtherEvent))
            .RegisterActivity(typeof(RecordTask))
            .RegisterActivity(typeof(FailTask)));
        _services = services.BuildServiceProvider();
        _store.RegisterIndexes(_services.GetServices<IIndexProvider>(), "");
    }

    public TestClock Clock { get; } = new();

    public Recorder Recorder { get; } = new();

    public TestNotifier Notifier { get; } = new();

    public TestLocks Locks { get; } = new();

    public TestLog Log { get; } = new();

    public static async Task<WorkflowSite> CreateAsync(string provider = Databases.Sqlite)
    {
        var site = new WorkflowSite(await Databases.CreateAsync(provider));
        await using var session = site._store.CreateSession();
        await new OrchardCore.Workflows.Migrations { SchemaBuilder = new SchemaBuilder(site._store.Settings, await session.BeginTransactionAsync()) }.CreateAsync();
        await session.SaveChangesAsync();
        return site;
    }

    /// <summary>One request: a scope whose session is committed at its end.</summary>
    public async Task<T> RequestAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync();
        return result;
    }

    public Task<IEnumerable<WorkflowExecutionContext>> TriggerAsync(string name, object? input = null, string? correlationId = null) =>
        RequestAsync(services => services.GetRequiredService<IWorkflowManager>().TriggerEventAsync(name, new RouteValueDictionary(input)!, correlationId));

    public Task<List<Workflow>> WorkflowsAsync() =>
        RequestAsync(async services => (await services.GetRequiredService<ISession>().Query<Workflow>().ListAsync()).ToList());

    /// <summary>Stores a workflow type whose activities are joined one after the other by the outcome Done.</summary>
    public Task<WorkflowType> AddAsync(string name, Action<WorkflowType>? configure, params ActivityRecord[] activities) => RequestAsync(async services =>
    {
        var type = new WorkflowType { Name = name, WorkflowTypeId = name, IsEnabled = true };
        foreach (var activity in activities)
        {
            activity.ActivityId ??= $"{name}{type.Activities.Count}";
            activity.IsStart = type.Activities.Count == 0;
            type.Activities.Add(activity);
        }
        for (var index = 1; index < activities.Length; index++)
        {
            type.Transitions.Add(Arrow(activities[index - 1].ActivityId, "Done", activities[index].ActivityId));
        }
        configure?.Invoke(type);
        await services.GetRequiredService<IWorkflowTypeStore>().SaveAsync(type);
        return type;
    });

    /// <summary>Changes a stored workflow type in a request of its own.</summary>
    public Task ChangeAsync(string name, Action<WorkflowType> change) => RequestAsync(async services =>
    {
        var store = services.GetRequiredService<IWorkflowTypeStore>();
        var type = (await store.GetAsync(name))!;
        change(type);
        await store.SaveAsync(type);
        return true;
    });

    public static Transition Arrow(string source, string outcome, string destination) =>
        new() { SourceActivityId = source, SourceOutcomeName = outcome, DestinationActivityId = destination };

    public static ActivityRecord Activity<T>(string properties = "{}", string? id = null) where T : IActivity =>
        new() { Name = typeof(T).Name, ActivityId = id!, Properties = System.Text.Json.Nodes.JObject.Parse(properties)! };

    public static ActivityRecord Record(string text, string id) =>
        new() { Name = nameof(RecordTask), ActivityId = id, Properties = new() { ["Text"] = new System.Text.Json.Nodes.JsonObject { ["Expression"] = text } } };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
        await _database.DisposeAsync();
    }

    private sealed class Ids : OrchardCore.Entities.IIdGenerator
    {
        public string GenerateUniqueId() => OrchardCore.IdGenerator.GenerateId();
    }

    private sealed class NoSite : ISiteService
    {
        public Task<ISite> GetSiteSettingsAsync() => Task.FromResult<ISite>(new SiteSettings());

        public Task<ISite> LoadSiteSettingsAsync() => GetSiteSettingsAsync();

        public Task UpdateSiteSettingsAsync(ISite site) => Task.CompletedTask;
    }
}
