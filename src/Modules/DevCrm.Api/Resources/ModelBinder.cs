using System;
using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DevCrm.Api.Http;
using DevCrm.Api.Problems;

namespace DevCrm.Api.Resources;

/// <summary>
/// Brings a JSON object into a model, by the rules of JSON Merge Patch (RFC 7396): what is not named stays, null clears, objects
/// are merged, lists are replaced. What is wrong is named field by field.
/// </summary>
public static class ModelBinder
{
    /// <summary>A new model from a whole body.</summary>
    public static TModel Bind<TModel>(JsonObject body)
        where TModel : class, new() => Merge(new TModel(), body);

    /// <summary>The model with the patch applied; the one given is not changed.</summary>
    public static TModel Patch<TModel>(TModel current, JsonObject patch)
        where TModel : class, new() => Merge(Copy(current), patch);

    private static TModel Merge<TModel>(TModel model, JsonObject body)
        where TModel : class, new()
    {
        var faults = new Faults();
        foreach (var (name, value) in body)
        {
            if (!ModelShape<TModel>.Fields.TryGetValue(name, out var field))
            {
                faults.Add(name, "There is no such field.");
            }
            else if (field.IsReadOnly)
            {
                faults.Add(name, "This field is read only.");
            }
            else
            {
                Set(model, field, value, faults);
            }
        }

        foreach (var field in ModelShape<TModel>.Fields.Values.Where(field => !field.IsReadOnly))
        {
            Check(model, field, faults);
        }

        faults.ThrowIfAny();
        return model;
    }

    private static void Set<TModel>(TModel model, ModelField field, JsonNode? value, Faults faults)
        where TModel : class, new()
    {
        if (value is null)
        {
            field.Json.Set!(model, field.Json.Get!(new TModel()));
            return;
        }

        var merged = value is JsonObject patch && field.Json.Get!(model) is { } now && now is not IEnumerable
            ? MergePatch.Apply(JsonSerializer.SerializeToNode(now, field.Type, ApiJson.Options), patch)
            : value is JsonObject own && field.Type == typeof(JsonObject) ? MergePatch.Apply((JsonObject?)field.Json.Get!(model), own)
            : value;
        try
        {
            var read = JsonSerializer.Deserialize(merged, field.Type, ApiJson.Options);
            if (read is IList list && list.Contains(null))
            {
                faults.Add(field.Name, "A list holds no null.");
                return;
            }

            field.Json.Set!(model, read);
        }
        catch (JsonException exception)
        {
            faults.Add(Path(field.Name, exception), Expectation.Of(field.Type, exception));
        }
    }

    private static void Check(object model, ModelField field, Faults faults)
    {
        var value = field.Json.Get!(model);
        foreach (var rule in field.Rules)
        {
            if (rule.GetValidationResult(value, new ValidationContext(model) { DisplayName = field.Name, MemberName = field.Name }) is { } broken)
            {
                faults.Add(field.Name, broken.ErrorMessage ?? "It cannot have this value.");
            }
        }
    }

    private static string Path(string field, JsonException exception) =>
        exception.Path is { Length: > 1 } path && path.StartsWith("$.", StringComparison.Ordinal) ? $"{field}{path[1..]}" : field;

    private static TModel Copy<TModel>(TModel model)
        where TModel : class, new() => JsonSerializer.Deserialize<TModel>(JsonSerializer.SerializeToUtf8Bytes(model, ApiJson.Options), ApiJson.Options)!;
}
