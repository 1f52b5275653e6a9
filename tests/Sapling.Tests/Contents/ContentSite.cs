using System.Linq.Expressions;
using DevCrm.Testing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Modules;
using Sapling.DisplayManagement;
using Sapling.Localization;
using YesSql;

namespace Sapling.Tests.Contents;

/// <summary>The content features on a database of their own, without a host; every unit of work is a scope of its own.</summary>
internal sealed class ContentSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly ShellContext _context;

    private ContentSite(TestDatabase database, ServiceProvider services)
    {
        _database = database;
        _services = services;
        _context = new ShellContext { Settings = services.GetRequiredService<ShellSettings>(), ServiceProvider = services };
    }

    public TestClock Clock => (TestClock)_services.GetRequiredService<IClock>();

    public List<string> Events => _services.GetRequiredService<EventLog>().Events;

    public static async Task<ContentSite> CreateAsync(string provider, Action<IServiceCollection>? configure = null)
    {
        var database = await Databases.CreateAsync(provider);
        var folder = provider == Databases.Sqlite ? Path.GetDirectoryName(database.ConnectionString.Split('=', 2)[1])! : "";
        var settings = new ShellSettings { State = TenantState.Initializing, ["DatabaseProvider"] = provider, ["ConnectionString"] = database.ConnectionString };
        var services = new ServiceCollection().AddLogging().AddOptions().AddSingleton(settings);
        services.Configure<ShellOptions>(options => options.ShellsApplicationDataPath = folder);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddPassThroughLocalization();
        services.AddSingleton<IClock, TestClock>();
        services.AddSingleton<OrchardCore.Entities.IIdGenerator, DefaultIdGenerator>();
        services.AddHttpContextAccessor();
        services.AddAuthorizationCore();
        services.AddSingleton<EventLog>();
        services.AddScoped<IContentHandler, LoggingHandler>();
        foreach (var startup in new StartupBase[]
        {
            new Sapling.Data.Startup(), new Sapling.Liquid.Startup(), new Sapling.Contents.Startup(), new Sapling.Contents.Fields.Startup(),
            new Sapling.Contents.ContentTypes.Startup(), new Sapling.Contents.Parts.TitleStartup(), new Sapling.Contents.Parts.MarkdownStartup(),
        })
        {
            startup.ConfigureServices(services);
        }

        services.RemoveAll<Sapling.Liquid.ILiquidVariable>();
        services.AddScoped<IShapeFactory, PlainShapes>();
        services.AddScoped<ILayoutAccessor, PlainShapes>();
        services.AddSingleton<IHtmlSanitizerService, HtmlSanitizer>();
        configure?.Invoke(services);
        var site = new ContentSite(database, services.BuildServiceProvider());
        await site.UsingAsync(async scope =>
        {
            var session = scope.GetRequiredService<ISession>();
            var builder = new global::Sapling.Data.Schema.SchemaBuilder(((global::Sapling.Data.Store.YesSqlStore)session.Store).Settings, await session.BeginTransactionAsync());
            await new OrchardCore.ContentManagement.Records.Migrations { SchemaBuilder = builder }.CreateAsync();
        });
        return site;
    }

    public Task UsingAsync(Func<IServiceProvider, Task> work) =>
        new ShellScope(_context).UsingAsync(scope => work(scope.ServiceProvider), activateShell: false);

    public async Task<T> UsingAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var result = default(T)!;
        await UsingAsync(async services => { result = await work(services); });
        return result;
    }

    public Task ContentAsync(Func<IContentManager, Task> work) => UsingAsync(services => work(services.GetRequiredService<IContentManager>()));

    public Task<T> ContentAsync<T>(Func<IContentManager, Task<T>> work) => UsingAsync(services => work(services.GetRequiredService<IContentManager>()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}

internal sealed class TestClock : IClock
{
    public DateTime UtcNow { get; set; } = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public ITimeZone[] GetTimeZones() => [];

    public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

    public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => throw new NotSupportedException();
}

internal sealed class EventLog
{
    public List<string> Events { get; } = [];

    /// <summary>The names of events that the handler refuses.</summary>
    public HashSet<string> Refused { get; } = [];
}

internal sealed class LoggingHandler(EventLog log) : ContentHandlerBase
{
    public override Task CreatingAsync(CreateContentContext context) => LogAsync("creating", () => context.Cancel = true);

    public override Task CreatedAsync(CreateContentContext context) => LogAsync("created");

    public override Task UpdatingAsync(UpdateContentContext context) => LogAsync("updating");

    public override Task UpdatedAsync(UpdateContentContext context) => LogAsync("updated");

    public override Task VersioningAsync(VersionContentContext context) => LogAsync("versioning");

    public override Task PublishingAsync(PublishContentContext context) => LogAsync("publishing", () => context.Cancel = true);

    public override Task PublishedAsync(PublishContentContext context) => LogAsync("published");

    public override Task UnpublishingAsync(PublishContentContext context) => LogAsync("unpublishing", () => context.Cancel = true);

    public override Task UnpublishedAsync(PublishContentContext context) => LogAsync("unpublished");

    public override Task RemovingAsync(RemoveContentContext context) => LogAsync("removing", () => context.Cancel = true);

    public override Task RemovedAsync(RemoveContentContext context) => LogAsync("removed");

    private Task LogAsync(string name, Action? refuse = null)
    {
        log.Events.Add(name);
        if (log.Refused.Contains(name))
        {
            refuse?.Invoke();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Shapes without templates, events or themes.</summary>
internal sealed class PlainShapes : IShapeFactory, ILayoutAccessor
{
    public async ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory)
    {
        var shape = await shapeFactory();
        shape.Metadata.Type = shapeType;
        return shape;
    }

    public Task<IZoneHolding> GetLayoutAsync() => Task.FromResult<IZoneHolding>(new ZoneHolding(() => this.CreateAsync("Zone")));
}

/// <summary>A form that was sent, as names and values.</summary>
internal sealed class Form(Dictionary<string, string> values) : IUpdateModel
{
    public ModelStateDictionary ModelState { get; } = new();

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class
    {
        foreach (var property in typeof(TModel).GetProperties().Where(property => property.CanWrite))
        {
            if (values.TryGetValue($"{prefix}.{property.Name}", out var value))
            {
                property.SetValue(model, property.PropertyType == typeof(bool) ? bool.Parse(value) : property.PropertyType == typeof(string[]) ? value.Split(',') : value);
            }
        }

        return Task.FromResult(ModelState.IsValid);
    }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions) where TModel : class =>
        TryUpdateModelAsync(model, prefix);
}

/// <summary>Shorter ways to say what the tests say often.</summary>
internal static class ContentTestExtensions
{
    public static ContentPartDefinitionBuilder WithField<TField>(this ContentPartDefinitionBuilder builder, string name, Action<ContentPartFieldDefinitionBuilder>? configuration = null) =>
        builder.WithField(name, field =>
        {
            field.OfType(typeof(TField).Name);
            configuration?.Invoke(field);
        });

    public static TPart? As<TPart>(this ContentItem item) where TPart : ContentPart => item.Get<TPart>(typeof(TPart).Name);
}
