using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DevCrm.Api.Http;

namespace DevCrm.Api.OpenApi;

/// <summary>Makes JSON Schemas of models, each once, to be referred to.</summary>
internal sealed class SchemaCatalog
{
    private readonly Dictionary<(Type Type, bool IsPatch), string> _names = [];

    public JsonObject Schemas { get; } = [];

    /// <summary>A schema of the type: a reference, or in place where it is a simple one.</summary>
    public JsonObject Of(Type type, bool isPatch = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return OrNull(Of(underlying));
        }

        return Simple(type)
            ?? (ElementOf(type) is { } element ? new JsonObject { ["type"] = "array", ["items"] = Of(element) } : Refer(type, isPatch));
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private JsonObject Refer(Type type, bool isPatch)
    {
        if (!_names.TryGetValue((type, isPatch), out var name))
        {
            _names[(type, isPatch)] = name = Name(type, isPatch);
            Schemas[name] = new JsonObject();
            Schemas[name] = type.IsEnum ? Enumeration(type) : Object(type, isPatch);
        }

        return Reference(name);
    }

    private static JsonObject? Simple(Type type) => type switch
    {
        _ when type == typeof(string) => new JsonObject { ["type"] = "string" },
        _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        _ when type == typeof(int) => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        _ when type == typeof(long) => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        _ when type == typeof(decimal) || type == typeof(double) => new JsonObject { ["type"] = "number" },
        _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        _ when type == typeof(JsonObject) || type == typeof(JsonElement) => new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
        _ => null,
    };

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType && type.GetGenericArguments() is [var element] ? element : null;

    private static JsonObject Enumeration(Type type) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(word => JsonValue.Create(word))]),
    };

    private JsonObject Object(Type type, bool isPatch)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in ApiJson.Options.GetTypeInfo(type).Properties)
        {
            var attributes = property.AttributeProvider;
            var isReadOnly = Attribute<System.ComponentModel.ReadOnlyAttribute>(attributes)?.IsReadOnly == true;
            if (isPatch && isReadOnly)
            {
                continue;
            }

            properties[property.Name] = Property(property, isReadOnly);
            if (!isPatch && Attribute<RequiredAttribute>(attributes) is not null)
            {
                required.Add(property.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        return schema;
    }

    private JsonObject Property(JsonPropertyInfo property, bool isReadOnly)
    {
        var schema = Of(property.PropertyType);
        var isText = (string?)(schema["type"] as JsonValue) == "string";
        if (Attribute<StringLengthAttribute>(property.AttributeProvider) is { } length && isText)
        {
            schema["maxLength"] = length.MaximumLength;
        }

        if (property.IsGetNullable && !property.PropertyType.IsValueType)
        {
            schema = OrNull(schema);
        }

        if (isReadOnly)
        {
            schema["readOnly"] = true;
        }

        if (Attribute<System.ComponentModel.DescriptionAttribute>(property.AttributeProvider) is { } description)
        {
            schema["description"] = description.Description;
        }

        return schema;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray((string)type!, "null");
            return schema;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
    }

    /// <summary>The name without what only our code needs.</summary>
    public static string NameOf(Type type)
    {
        var name = type.Name;
        foreach (var ending in (string[])["Model", "View"])
        {
            name = name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length ? name[..^ending.Length] : name;
        }

        return name;
    }

    private string Name(Type type, bool isPatch)
    {
        var name = NameOf(type) + (isPatch ? "Patch" : "");
        var free = name;
        for (var number = 2; Schemas.ContainsKey(free); number++)
        {
            free = name + number;
        }

        return free;
    }

    private static T? Attribute<T>(ICustomAttributeProvider? provider)
        where T : Attribute => provider?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
