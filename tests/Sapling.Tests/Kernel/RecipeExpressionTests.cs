using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Sapling.Recipes;

namespace Sapling.Tests.Kernel;

public sealed class RecipeExpressionTests
{
    private readonly RecipeExpressions _expressions = new(
        JObject.Parse("""{ "id": "[js: uuid()]", "name": "[js: parameters('SiteName')]" }"""),
        new Dictionary<string, object> { ["SiteName"] = "Acme" },
        new ConfigurationBuilder().AddInMemoryCollection([new("Known", "yes")]).Build());

    [Fact]
    public void Evaluate_VariableTwice_IsTheSame()
    {
        var step = JObject.Parse("""{ "a": "[js: variables('id')]", "b": [ { "c": "[js:variables('id');]" } ], "d": "[js: uuid()]" }""")!;
        _expressions.Evaluate(step);

        Assert.Equal(26, step["a"]!.ToString().Length);
        Assert.Equal(step["a"]!.ToString(), step["b"]![0]!["c"]!.ToString());
        Assert.NotEqual(step["a"]!.ToString(), step["d"]!.ToString());
    }

    [Theory]
    [InlineData("[js: variables('name')]", "Acme")]
    [InlineData("[js: configuration('Known', 'no')]", "yes")]
    [InlineData("[js: configuration('Unknown', 'no')]", "no")]
    [InlineData("text with [js: uuid()] in it", "text with [js: uuid()] in it")]
    public void Evaluate_Value(string value, string expected)
        => Assert.Equal(expected, _expressions.Evaluate(JsonValue.Create(value))!.ToString());

    [Fact]
    public void Evaluate_OtherScript_IsRefused()
        => Assert.Contains("no expression", Assert.Throws<InvalidOperationException>(() => _expressions.Evaluate(JsonValue.Create("[js: log('x')]"))).Message, StringComparison.Ordinal);
}
