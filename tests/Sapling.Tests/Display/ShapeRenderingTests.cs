using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.Tests.Display;

public sealed class ShapeRenderingTests
{
    [Fact]
    public async Task Alternates_TheLastOneWithATemplateWins()
    {
        var services = ShapeServices.Create(s => s.AddShapeTableProvider<Templates>());
        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync("Thing");
        Assert.Equal("thing", await services.RenderAsync(shape));

        shape.Metadata.Alternates.Add("Thing__Red");
        shape.Metadata.Alternates.Add("Thing__Unknown");
        Assert.Equal("red", await services.RenderAsync(shape));
    }

    [Fact]
    public async Task ShapeType_WithoutATemplate_FallsBackToWhatIsBeforeTheLastDelimiter()
    {
        var services = ShapeServices.Create(s => s.AddShapeTableProvider<Templates>());

        Assert.Equal("red", await services.RenderAsync(await services.GetRequiredService<IShapeFactory>().CreateAsync("Thing__Red__Big")));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await services.RenderAsync(await services.GetRequiredService<IShapeFactory>().CreateAsync("Unknown")));
    }

    [Fact]
    public async Task Theme_OverridesTheTemplateOfAModule()
    {
        var module = ShapeServices.Create(Both);
        Assert.Equal("thing", await module.RenderAsync(await module.GetRequiredService<IShapeFactory>().CreateAsync("Thing")));

        static void Both(IServiceCollection services)
        {
            services.AddShapeTableProvider<ThemeTemplates>();
            services.AddShapeTableProvider<Templates>();
            services.AddSingleton<IReadOnlyList<OrchardCore.Environment.Extensions.Features.IFeatureInfo>>([new FakeFeature("MyTheme"), new FakeFeature("Module")]);
        }

        var themed = ShapeServices.Create(Both, "MyTheme");
        Assert.Equal("themed", await themed.RenderAsync(await themed.GetRequiredService<IShapeFactory>().CreateAsync("Thing")));
    }

    [Fact]
    public async Task Wrappers_AndDisplaying_RunWhenTheShapeIsRendered()
    {
        var services = ShapeServices.Create(s => s.AddShapeTableProvider<Templates>());
        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync("Echo");
        shape.Metadata.Wrappers.Add("Frame");
        shape.Metadata.OnDisplaying(display => display.Shape.Properties["Text"] = "late");

        Assert.Equal("[late]", await services.RenderAsync(shape));
    }

    [Fact]
    public async Task ViewModel_IsAShapeAndStaysWhatItIs()
    {
        var services = ShapeServices.Create(s => s.AddShapeTableProvider<Templates>());
        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync<PlainViewModel>("Plain", model => model.Name = "Ada");

        Assert.Equal("Ada", Assert.IsAssignableFrom<PlainViewModel>(shape).Name);
        Assert.Equal("Plain", shape.Metadata.Type);
        Assert.Equal("Ada", await services.RenderAsync(shape));
        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await services.GetRequiredService<IShapeFactory>().CreateAsync<SealedViewModel>("Plain"));
    }

    [Fact]
    public async Task Zones_AppearWhenSomethingIsAddedAndKeepOrder()
    {
        var services = ShapeServices.Create();
        var layout = await services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();
        dynamic read = layout;
        Assert.Empty(layout.Zones["Side"].Items);
        Assert.True(read.Side == null);

        await layout.Zones["Side"].AddAsync(new HtmlString("<b>2</b>"), "2");
        await layout.Zones["Side"].AddAsync("<1>", "before");

        Assert.NotEmpty(layout.Zones["Side"].Items);
        Assert.Equal("&lt;1&gt;<b>2</b>", await services.RenderAsync(layout.Zones["Side"]));
        Assert.Same(layout.Zones["Side"], (object)read.Side);
    }

    [Fact]
    public async Task ContentZone_GroupsIntoTabsAndColumns()
    {
        var services = ShapeServices.Create(s => s.AddShapeTableProvider<Templates>());
        var factory = services.GetRequiredService<IShapeFactory>();
        var zone = await factory.CreateAsync("ContentZone");
        foreach (var (text, tab, column) in new[] { ("a", (string?)null, "Left_9;1"), ("b", null, "Right;2"), ("c", "Billing;5", null) })
        {
            var item = await factory.CreateAsync("Echo", Arguments.From(new { Text = text }));
            item.Metadata.Tab = tab;
            item.Metadata.Column = column;
            await zone.AddAsync(item, "");
        }

        var html = await services.RenderAsync(zone);

        Assert.True(html.IndexOf(">Content<", StringComparison.Ordinal) < html.IndexOf(">Billing<", StringComparison.Ordinal));
        Assert.Contains("col-12 col-md-9\">a<", html, StringComparison.Ordinal);
        Assert.Contains("col-12 col-md\">b<", html, StringComparison.Ordinal);
    }

    public class PlainViewModel
    {
        public string Name { get; set; } = "";
    }

    public sealed class SealedViewModel;

    private sealed class Templates : ShapeTableProvider
    {
        public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            builder.Describe("Thing").BoundAs("test", _ => Html("thing"));
            builder.Describe("Thing__Red").BoundAs("test", _ => Html("red"));
            builder.Describe("Echo").BoundAs("test", context => Html(context.Value.GetProperty<string>("Text") ?? ""));
            builder.Describe("Plain").BoundAs("test", context => Html(((PlainViewModel)context.Value).Name));
            builder.Describe("Frame").BoundAs("test", context => Html($"[{context.Value.Metadata.ChildContent}]"));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ThemeTemplates : ShapeTableProvider
    {
        public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            builder.Describe("Thing").From(new FakeFeature("MyTheme")).BoundAs("test", _ => Html("themed"));
            return ValueTask.CompletedTask;
        }
    }

    private static Task<IHtmlContent> Html(string text) => Task.FromResult<IHtmlContent>(new HtmlString(text));
}
