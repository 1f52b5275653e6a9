using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement;
using OrchardCore.Markdown.Services;
using OrchardCore.Title.Models;
using Xunit;

namespace Sapling.Tests.Contents;

/// <summary>Editors of parts and fields: what is sent, what is refused, where the shapes go.</summary>
public class FieldTests
{
    [Fact]
    public async Task GoodInput_GoesIntoTheItem()
    {
        await using var site = await CreateAsync();
        await site.UsingAsync(async services =>
        {
            var (item, form, _) = await SendAsync(services, new()
            {
                ["TitlePart.Title"] = " A book ",
                ["Book.Blurb.Text"] = "Good",
                ["Book.Pages.Value"] = "12",
                ["Book.Out.Value"] = "2026-02-03",
                ["Book.At.LocalDateTime"] = "2026-02-03T04:05:06",
                ["Book.Sold.Value"] = "true",
                ["Book.Link.Url"] = "https://example.com/x",
                ["Book.Kinds.Values"] = "a,b",
            });
            Assert.True(form.ModelState.IsValid);
            var part = item.Get<ContentPart>("Book")!;
            Assert.Equal(("A book", "Good", 12m), (item.As<TitlePart>()!.Title, part.Get<TextField>("Blurb")!.Text, part.Get<NumericField>("Pages")!.Value));
            Assert.Equal(new DateTime(2026, 2, 3), part.Get<DateField>("Out")!.Value);
            Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), part.Get<DateTimeField>("At")!.Value);
            Assert.True(part.Get<BooleanField>("Sold")!.Value);
            Assert.Equal("https://example.com/x", part.Get<LinkField>("Link")!.Url);
            Assert.Equal(["a"], part.Get<MultiTextField>("Kinds")!.Values);
        });
    }

    [Theory]
    [InlineData("TitlePart.Title", "  ", "Title")]
    [InlineData("Book.Blurb.Text", "", "required")]
    [InlineData("Book.Pages.Value", "many", "invalid number")]
    [InlineData("Book.Pages.Value", "0", "greater than 1")]
    [InlineData("Book.Pages.Value", "1000", "less than 99")]
    [InlineData("Book.Pages.Value", "2.5", "integer")]
    [InlineData("Book.Out.Value", "31.12.2026", "invalid date")]
    [InlineData("Book.At.LocalDateTime", "soon", "invalid date")]
    [InlineData("Book.Link.Url", "javascript:alert(1)", "invalid url")]
    public async Task BadInput_IsNamedAtItsField(string name, string value, string message)
    {
        await using var site = await CreateAsync();
        await site.UsingAsync(async services =>
        {
            var (_, form, _) = await SendAsync(services, new() { ["TitlePart.Title"] = "T", ["Book.Blurb.Text"] = "B", ["Book.Pages.Value"] = "5", [name] = value });
            Assert.Contains(message, Assert.Single(form.ModelState[name]!.Errors).ErrorMessage);
            Assert.Equal(1, form.ModelState.ErrorCount);
        });
    }

    [Fact]
    public async Task AllErrors_AreNamedAtOnce()
    {
        await using var site = await CreateAsync();
        await site.UsingAsync(async services =>
        {
            var (item, form, _) = await SendAsync(services, new() { ["TitlePart.Title"] = "", ["Book.Pages.Value"] = "many", ["Book.Link.Url"] = "javascript:x", ["Book.Blurb.Text"] = "B" });
            Assert.Equal(["Book.Link.Url", "Book.Pages.Value", "TitlePart.Title"], form.ModelState.Where(entry => entry.Value!.Errors.Count > 0).Select(entry => entry.Key).Order());
            Assert.Equal("B", item.Get<ContentPart>("Book")!.Get<TextField>("Blurb")!.Text);
        });
    }

    [Fact]
    public async Task Editors_StandWithTheirPart_InTheOrderOfTheirPositions()
    {
        await using var site = await CreateAsync();
        await site.UsingAsync(async services =>
        {
            var item = await services.GetRequiredService<IContentManager>().NewAsync("Book");
            var shape = await services.GetRequiredService<IContentItemDisplayManager>().BuildEditorAsync(item, new Form([]), isNew: true);
            Assert.Equal("Content_Edit", shape.Metadata.Type);
            Assert.Contains("Content_Edit__Book", shape.Metadata.Alternates);
            var parts = shape.GetProperty<IShape>("Parts")!.Items.Cast<IShape>().ToList();
            Assert.Equal(["TitlePart", "Book"], parts.Select(part => part.Metadata.Name));
            Assert.Equal("TitlePart_Edit", Assert.IsAssignableFrom<IShape>(Assert.Single(parts[0].Items)).Metadata.Type);
            var fields = parts[1].Items.Cast<IShape>().ToList();
            Assert.Equal(["NumericField_Edit", "TextField_Edit"], fields.Take(2).Select(field => field.Metadata.Type));
            Assert.Equal("Book-Pages", fields[0].Metadata.Differentiator);
            Assert.Contains("Book_Edit__Pages__NumericField_Edit", fields[0].Metadata.Displaying.Count > 0 ? await AlternatesAsync(services, fields[0]) : []);
        });
    }

    [Fact]
    public void Markdown_ShowsHtmlInsteadOfRunningIt()
    {
        var services = new ServiceCollection();
        new Sapling.Contents.Parts.MarkdownStartup().ConfigureServices(services);
        var html = services.BuildServiceProvider().GetRequiredService<IMarkdownService>().ToHtml("**bold** <script>x</script>");
        Assert.Contains("<strong>bold</strong>", html);
        Assert.DoesNotContain("<script>", html);
    }

    private static Task<string[]> AlternatesAsync(IServiceProvider services, IShape shape)
    {
        foreach (var displaying in shape.Metadata.Displaying)
        {
            displaying(new OrchardCore.DisplayManagement.Implementation.ShapeDisplayContext { Shape = shape, ServiceProvider = services });
        }

        return Task.FromResult(shape.Metadata.Alternates.ToArray());
    }

    private static async Task<(ContentItem Item, Form Form, IShape Shape)> SendAsync(IServiceProvider services, Dictionary<string, string> values)
    {
        var item = await services.GetRequiredService<IContentManager>().NewAsync("Book");
        var form = new Form(values);
        var shape = await services.GetRequiredService<IContentItemDisplayManager>().UpdateEditorAsync(item, form, isNew: true);
        return (item, form, shape);
    }

    private static async Task<ContentSite> CreateAsync()
    {
        var site = await ContentSite.CreateAsync(Databases.Sqlite);
        await site.UsingAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterPartDefinitionAsync("Book", part => part
                .WithField<TextField>("Blurb", field => field.WithPosition("2").WithSettings(new TextFieldSettings { Required = true }))
                .WithField<NumericField>("Pages", field => field.WithPosition("1").WithSettings(new NumericFieldSettings { Minimum = 1, Maximum = 99 }))
                .WithField<DateField>("Out", field => field.WithPosition("3"))
                .WithField<DateTimeField>("At", field => field.WithPosition("4"))
                .WithField<BooleanField>("Sold", field => field.WithPosition("5"))
                .WithField<LinkField>("Link", field => field.WithPosition("6"))
                .WithField<MultiTextField>("Kinds", field => field.WithPosition("7").WithSettings(new MultiTextFieldSettings { Options = [new() { Name = "A", Value = "a" }] })));
            await definitions.AlterTypeDefinitionAsync("Book", type => type
                .WithPart("Book", part => part.WithPosition("2"))
                .WithPart("TitlePart", part => part.WithPosition("1").WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired })));
        });
        return site;
    }
}
