using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using DevCrm.Api.Http;

namespace DevCrm.Api.Resources;

/// <summary>A field of a model, as programs know it.</summary>
public sealed class ModelField
{
    internal ModelField(JsonPropertyInfo json)
    {
        Json = json;
        Property = (PropertyInfo)json.AttributeProvider!;
        IsReadOnly = Property.GetCustomAttribute<ReadOnlyAttribute>()?.IsReadOnly == true;
        Rules = [.. Property.GetCustomAttributes<ValidationAttribute>()];
        Description = Property.GetCustomAttribute<DescriptionAttribute>()?.Description;
    }

    public string Name => Json.Name;

    public Type Type => Json.PropertyType;

    public bool IsReadOnly { get; }

    public bool IsRequired => Rules.Any(rule => rule is RequiredAttribute);

    public string? Description { get; }

    internal JsonPropertyInfo Json { get; }

    internal PropertyInfo Property { get; }

    internal IReadOnlyList<ValidationAttribute> Rules { get; }
}

/// <summary>The fields of a model, found out once a type.</summary>
public static class ModelShape<TModel>
{
    public static IReadOnlyDictionary<string, ModelField> Fields { get; } = ApiJson.Options.GetTypeInfo(typeof(TModel)).Properties
        .Where(property => property.AttributeProvider is PropertyInfo)
        .ToDictionary(property => property.Name, property => new ModelField(property), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names { get; } = [.. Fields.Keys];
}
