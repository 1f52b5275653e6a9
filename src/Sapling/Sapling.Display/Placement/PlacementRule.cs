using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace Sapling.DisplayManagement;

/// <summary>One entry of a placement.json: where a shape goes if all conditions hold.</summary>
internal sealed class PlacementRule
{
    private readonly string? _displayType;
    private readonly string? _differentiator;
    private readonly List<(string Key, JsonNode Expression)> _conditions = [];

    private PlacementRule(JsonObject node)
    {
        _displayType = (string?)node["displayType"];
        _differentiator = (string?)node["differentiator"];
        Placement = new PlacementInfo(
            (string?)node["place"],
            shapeType: (string?)node["shape"],
            alternates: Texts(node["alternates"]),
            wrappers: Texts(node["wrappers"]));
        foreach (var (key, value) in node)
        {
            if (value is not null && key is not ("place" or "displayType" or "differentiator" or "shape" or "alternates" or "wrappers"))
            {
                _conditions.Add((key, value));
            }
        }
    }

    public PlacementInfo Placement { get; }

    public static IEnumerable<(string ShapeType, IReadOnlyList<PlacementRule> Rules)> Parse(JsonNode? file)
    {
        foreach (var (shapeType, rules) in file as JsonObject ?? throw new JsonException("it must be an object of shape types"))
        {
            yield return (shapeType, rules switch
            {
                JsonArray array => [.. array.OfType<JsonObject>().Select(rule => new PlacementRule(rule))],
                JsonObject rule => [new PlacementRule(rule)],
                _ => throw new JsonException($"the rules of {shapeType} must be an array"),
            });
        }
    }

    public bool Matches(ShapePlacementContext context, IPlacementNodeFilterProvider[] filters)
    {
        if (!string.IsNullOrEmpty(_displayType) && !string.Equals(_displayType, context.DisplayType, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!string.IsNullOrEmpty(_differentiator) && !string.Equals(_differentiator, context.Differentiator, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var (key, expression) in _conditions)
        {
            // A condition nobody knows holds for nothing: better a shape in its usual place than everywhere.
            var filter = Array.Find(filters, filter => string.Equals(filter.Key, key, StringComparison.OrdinalIgnoreCase));
            if (filter?.IsMatch(context, expression) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static string[]? Texts(JsonNode? node)
        => node switch
        {
            null => null,
            JsonArray array => [.. array.Select(item => (string?)item ?? "")],
            _ => [(string?)node ?? ""],
        };
}

/// <summary>The condition "path": the address of the request, "*" at the end standing for anything.</summary>
internal sealed class PathPlacementFilter(Microsoft.AspNetCore.Http.IHttpContextAccessor httpContextAccessor) : IPlacementNodeFilterProvider
{
    public string Key => "path";

    public bool IsMatch(ShapePlacementContext context, object expression)
    {
        var path = httpContextAccessor.HttpContext?.Request.Path.Value?.TrimEnd('/') ?? "";
        var patterns = expression is JsonArray array ? array.Select(item => (string?)item ?? "") : [expression.ToString() ?? ""];
        return patterns.Any(pattern => Match(path, pattern.Replace("~", "", StringComparison.Ordinal)));
    }

    private static bool Match(string path, string pattern)
        => pattern.EndsWith('*')
            ? path.StartsWith(pattern[..^1].TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            : string.Equals(path, pattern.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
