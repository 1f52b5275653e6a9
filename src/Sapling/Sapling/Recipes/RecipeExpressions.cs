using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OrchardCore;

namespace Sapling.Recipes;

/// <summary>
/// The expressions a recipe may use as a whole value, <c>[js: …]</c>: <c>uuid()</c>, <c>variables('name')</c>,
/// <c>parameters('name')</c> and <c>configuration('key', 'default')</c>.
/// </summary>
internal sealed partial class RecipeExpressions(JsonObject? variables, IDictionary<string, object> parameters, IConfiguration configuration)
{
    private readonly Dictionary<string, string> _evaluated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value with all expressions in it replaced.</summary>
    public JsonNode? Evaluate(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var name in json.Select(member => member.Key).ToArray())
                {
                    var value = json[name];
                    if (Evaluate(value) is var replaced && replaced != value)
                    {
                        json[name] = replaced;
                    }
                }

                return json;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    var value = array[i];
                    if (Evaluate(value) is var replaced && replaced != value)
                    {
                        array[i] = replaced;
                    }
                }

                return array;
            case JsonValue text when text.TryGetValue<string>(out var expression) && Whole().Match(expression) is { Success: true } match:
                return Call(match.Groups["code"].Value);
            default:
                return node;
        }
    }

    private string? Call(string code)
    {
        var match = Function().Match(code);
        if (!match.Success)
        {
            throw new InvalidOperationException($"'{code}' is no expression that recipes know: uuid(), variables('…'), parameters('…') or configuration('…', '…').");
        }

        var argument = match.Groups["first"].Value;
        return match.Groups["name"].Value switch
        {
            "uuid" => IdGenerator.GenerateId(),
            "parameters" => parameters.TryGetValue(argument, out var value) ? value.ToString() : null,
            "configuration" => configuration[argument] ?? match.Groups["second"].Value,
            _ => Variable(argument),
        };
    }

    private string Variable(string name)
    {
        if (_evaluated.TryGetValue(name, out var known))
        {
            return known;
        }

        var definition = variables?[name] ?? throw new InvalidOperationException($"The recipe has no variable '{name}'.");
        return _evaluated[name] = Evaluate(definition.DeepClone())?.ToString() ?? "";
    }

    [GeneratedRegex(@"^\[js:\s*(?<code>.*?);?\s*\]$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("""^(?<name>uuid|variables|parameters|configuration)\(\s*(['"](?<first>[^'"]*)['"](\s*,\s*['"](?<second>[^'"]*)['"])?)?\s*\)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Function();
}
