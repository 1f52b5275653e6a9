using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using OrchardCore.Liquid;
using Sapling.Liquid;

namespace Sapling.Tests.Liquid;

public class LiquidEngineTests
{
    [Theory]
    [InlineData("{{ Model.Html }}", "&lt;b&gt; &amp; &#x27;")]
    [InlineData("{{ Model.Html | raw }}", "<b> & '")]
    [InlineData("{{ Model.Html | escape }}", "&lt;b&gt; &amp; &#39;")]
    [InlineData("{{ Model.Html | escape | raw }}", "&lt;b&gt; &amp; &#39;")]
    [InlineData("{% capture x %}<i>{{ Model.Html }}</i>{% endcapture %}{{ x }}", "<i>&lt;b&gt; &amp; &#x27;</i>")]
    [InlineData("{{ Model.Html | raw | append: '>' }}", "&lt;b&gt; &amp; &#x27;&gt;")]
    [InlineData("{{ Model.List }}", "&lt;1")]
    [InlineData("{{ Model.Map.a }}", "&lt;")]
    public void Render_WithHtmlEncoder_EncodesWhatIsNotMarkedSafe(string template, string expected)
    {
        var model = new JsonObject { ["Html"] = "<b> & '", ["List"] = new JsonArray("<", 1), ["Map"] = new JsonObject { ["a"] = "<" } };

        Assert.Equal(expected, LiquidHarness.Render(template, model, HtmlEncoder.Default));
    }

    [Fact]
    public void Render_ObjectsDictionariesAndDates_ReadsTheirMembers()
    {
        var model = new
        {
            Name = "n",
            Inner = new Dictionary<string, object> { ["Key"] = new[] { 1, 2 } },
            Typed = new Dictionary<string, int> { ["x"] = 7 },
            When = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Price = 1.5,
            Kind = DayOfWeek.Friday,
        };

        Assert.Equal(
            "n 2 7 2026-01-02 03:04:05Z 2026 1.5 Friday y",
            LiquidHarness.Render("{{ Model.Name }} {{ Model.Inner.Key[1] }} {{ Model.Typed.x }} {{ Model.When }} {{ Model.When | date: '%Y' }} {{ Model.Price }} {{ Model.Kind }} {% if Model.When > '2025-12-31' %}y{% endif %}", model));
    }

    [Fact]
    public void Render_PrivateMembersAndMethods_AreNothing() =>
        Assert.Equal("", LiquidHarness.Render("{{ Model.GetType }}{{ Model.GetType.Assembly }}{{ Model.secret }}", new Secretive()));

    [Theory]
    [InlineData("a\n{{ x | nofilter }}", "Unknown filter 'nofilter' (line 2, column 8)")]
    [InlineData("{% nosuch %}", "Unknown tag 'nosuch' (line 1, column 4)")]
    [InlineData("a\n  {% if x %}b", "'if' is not closed with 'endif' (line 2, column 5)")]
    [InlineData("{% endif %}", "'endif' stands outside its block (line 1, column 4)")]
    [InlineData("{{ 'a }}", "The output is not closed with '}}' (line 1, column 1)")]
    [InlineData("x {% assign a b %}", "'=' is missing (line 1, column 15)")]
    [InlineData("{{ a b }}", "Unexpected 'b' (line 1, column 6)")]
    [InlineData("{{ a | }}", "The name of a filter is missing (line 1, column 8)")]
    [InlineData("{{ & }}", "Unexpected character '&' (line 1, column 4)")]
    [InlineData("{% for x of y %}{% endfor %}", "'in' is missing (line 1, column 10)")]
    [InlineData("{% if %}{% endif %}", "A value is missing (line 1, column 7)")]
    [InlineData("{% raw %}x", "'raw' is not closed with 'endraw' (line 1, column 1)")]
    [InlineData("{% comment %}x", "'comment' is not closed with 'endcomment' (line 1, column 4)")]
    [InlineData("{{ a.b.", "The output is not closed with '}}' (line 1, column 1)")]
    public void Validate_BadTemplate_NamesThePlace(string template, string expected)
    {
        Assert.False(LiquidHarness.Manager.Validate(template, out var errors));
        Assert.Equal([expected], errors);
    }

    [Theory]
    [InlineData("{% for i in (1..100000000) %}x{% endfor %}", "steps")]
    [InlineData("{% for i in (1..2000) %}{% for j in (1..2000) %}{% endfor %}{% endfor %}", "steps")]
    [InlineData("{% assign s = 'x' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "grew beyond")]
    [InlineData("{% assign s = 'x' %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}{{ s | replace: 'x', s }}", "could grow beyond")]
    [InlineData("{% assign s = 'x' %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}{% for i in (1..20) %}{{ s }}{% endfor %}", "output grew beyond")]
    [InlineData("{{ 1 | divided_by: 0 }}", "divided by 0 (line 1, column 8)")]
    [InlineData("{{ 79000000000000000000000000000 | times: 100 }}", "too large")]
    public void Render_BeyondTheLimits_FailsWithThePlace(string template, string expected) =>
        Assert.Contains(expected, Assert.Throws<LiquidException>(() => LiquidHarness.Render(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_DeepNesting_IsAnError()
    {
        var template = string.Concat(Enumerable.Repeat("{% if a %}", 5000)) + string.Concat(Enumerable.Repeat("{% endif %}", 5000));

        Assert.False(LiquidHarness.Manager.Validate(template, out var errors));
        Assert.Contains("levels", errors.Single(), StringComparison.Ordinal);
        Assert.False(LiquidHarness.Manager.Validate("{{ a" + string.Concat(Enumerable.Repeat("[a", 5000)) + "}}", out _));
    }

    [Fact]
    public async Task RenderStringAsync_ThroughTheContract_RendersTheModel()
    {
        ILiquidTemplateManager manager = LiquidHarness.Manager;

        Assert.Equal("Dear Ada &amp; Co", await manager.RenderStringAsync("Dear {{ Model.Name }}", HtmlEncoder.Default, new { Name = "Ada & Co" }));
    }

    [Fact]
    public void Render_ManyTemplates_StaysCorrectWhenTheCacheTurnsOver()
    {
        for (var index = 0; index < 2500; index++)
        {
            Assert.Equal($"{index}x", LiquidHarness.Render("{{ " + index + " }}x"));
        }
    }

    private sealed class Secretive
    {
        private string secret { get; } = "s";

        public override string ToString() => secret;
    }
}
