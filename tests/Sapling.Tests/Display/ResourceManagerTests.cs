using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;
using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class ResourceManagerTests
{
    private readonly ResourceManifest _manifest = new();
    private readonly ResourceManager _resources;

    public ResourceManagerTests()
    {
        _manifest.DefineScript("library").SetUrl("~/M/library.js").SetVersion("3.1");
        _manifest.DefineScript("library").SetUrl("~/M/library2.js").SetVersion("2.9");
        _manifest.DefineScript("widget").SetUrl("~/M/widget.js").SetDependencies("library");
        _manifest.DefineStyle("base").SetUrl("~/M/base.css");
        _manifest.DefineStyle("theme").SetUrl("~/M/theme.css").SetDependencies("base");
        _resources = new ResourceManager(Options.Create(new ResourceManagementOptions { ResourceManifests = [_manifest] }), new Versions());
    }

    [Fact]
    public void Dependencies_ComeFirstAndOnce()
    {
        _resources.RegisterResource("stylesheet", "theme");
        _resources.RegisterResource("stylesheet", "base");

        var html = Render(_resources.RenderStylesheet);

        Assert.Equal(["/M/base.css?v=1", "/M/theme.css?v=1"], Addresses(html, "href"));
        Assert.Empty(Render(_resources.RenderStylesheet));
    }

    [Fact]
    public void Dependency_OfSomethingInTheHead_IsInTheHead()
    {
        _resources.RegisterResource("script", "library").AtLocation(ResourceLocation.Foot);
        _resources.RegisterResource("script", "widget").AtLocation(ResourceLocation.Head);

        Assert.Equal(["/M/library.js?v=1", "/M/widget.js?v=1"], Addresses(Render(_resources.RenderHeadScript), "src"));
        Assert.Empty(Render(_resources.RenderFootScript));
    }

    [Fact]
    public void Versions_TheHighestWinsUnlessOneIsAskedFor()
    {
        Assert.Equal("~/M/library.js", _resources.FindResource(new RequireSettings { Type = "script", Name = "library" })!.Url);
        Assert.Equal("~/M/library2.js", _resources.FindResource(new RequireSettings { Type = "script", Name = "library", Version = "2" })!.Url);
    }

    [Fact]
    public void Addresses_OfTheirOwn_AreRenderedOnce()
    {
        _resources.RegisterUrl("script", "https://example.com/a.js", null).AtLocation(ResourceLocation.Foot);
        _resources.RegisterUrl("script", "https://example.com/a.js", null).AtLocation(ResourceLocation.Foot);

        Assert.Equal(["https://example.com/a.js"], Addresses(Render(_resources.RenderFootScript), "src"));
    }

    [Fact]
    public void UnknownAndCircular_AreErrors()
    {
        _resources.RegisterResource("stylesheet", "nothing");
        Assert.Throws<InvalidOperationException>(() => Render(_resources.RenderStylesheet));

        _manifest.DefineScript("a").SetUrl("~/a.js").SetDependencies("b");
        _manifest.DefineScript("b").SetUrl("~/b.js").SetDependencies("a");
        _resources.RegisterResource("script", "a");
        Assert.Throws<InvalidOperationException>(() => Render(_resources.RenderFootScript));
    }

    private static string Render(Action<TextWriter> render)
    {
        using var writer = new StringWriter();
        render(writer);
        return writer.ToString();
    }

    private static string[] Addresses(string html, string attribute)
        => [.. html.Split(attribute + "=\"").Skip(1).Select(part => part.Split('"')[0])];

    private sealed class Versions : IFileVersionProvider
    {
        public string AddFileVersionToPath(PathString requestPathBase, string path) => path + "?v=1";
    }
}
