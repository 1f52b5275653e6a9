using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.Http;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.OpenApi;

/// <summary>Writes operations as an OpenAPI 3.1 document.</summary>
internal static class OpenApiDocument
{
    private const string SecurityScheme = "apiKey";
    private const string ProblemSchema = "Problem";

    public static JsonObject Of(IReadOnlyList<ApiOperation> operations)
    {
        var catalog = new SchemaCatalog();
        catalog.Schemas[ProblemSchema] = Problem();
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            paths[path.Key] = new JsonObject(path.Select(operation =>
                KeyValuePair.Create(operation.Method.ToLowerInvariant(), (JsonNode?)Operation(operation, catalog))));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "DevCrm API",
                ["version"] = "1",
                ["description"] = "Accounts, products, licences and what belongs to them. Errors are problem details (RFC 9457) with a stable code.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray([.. operations.Select(operation => operation.Tag).Distinct(StringComparer.Ordinal).Select(tag => new JsonObject { ["name"] = tag })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = catalog.Schemas,
                ["securitySchemes"] = new JsonObject
                {
                    [SecurityScheme] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "An API key, made in the admin. Each operation names the scope that the key needs.",
                    },
                },
            },
        };
    }

    private static JsonObject Operation(ApiOperation operation, SchemaCatalog catalog)
    {
        var json = new JsonObject { ["operationId"] = operation.Id, ["tags"] = new JsonArray(operation.Tag) };
        Add(json, "summary", operation.Summary);
        Add(json, "description", operation.Description);
        if (operation.Scope is { } scope)
        {
            json["security"] = new JsonArray(new JsonObject { [SecurityScheme] = new JsonArray(scope) });
        }
        else if (operation.IsAnonymous)
        {
            json["security"] = new JsonArray();
        }

        if (operation.Parameters.Count > 0)
        {
            json["parameters"] = new JsonArray([.. operation.Parameters.Select(parameter => Parameter(parameter, catalog))]);
        }

        if (operation.Body is { } body)
        {
            var isPatch = HttpMethods.IsPatch(operation.Method);
            var content = new JsonObject { [ApiAnswer.ContentType] = new JsonObject { ["schema"] = catalog.Of(body, isPatch) } };
            if (isPatch)
            {
                content["application/merge-patch+json"] = new JsonObject { ["schema"] = catalog.Of(body, isPatch) };
            }

            json["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        json["responses"] = Responses(operation, catalog);
        return json;
    }

    private static JsonObject Parameter(ApiParameter parameter, SchemaCatalog catalog)
    {
        var value = parameter.Values.Count > 0 && !parameter.Type.IsEnum && parameter.Type != typeof(bool)
            ? new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. parameter.Values.Select(word => JsonValue.Create(word))]) }
            : catalog.Of(parameter.Type);
        var json = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.In,
            ["required"] = parameter.IsRequired,
            ["description"] = parameter.Description,
            ["schema"] = parameter.IsList ? new JsonObject { ["type"] = "array", ["items"] = value } : value,
        };
        if (parameter.IsList)
        {
            json["style"] = "form";
            json["explode"] = false;
        }

        return json;
    }

    private static JsonObject Responses(ApiOperation operation, SchemaCatalog catalog)
    {
        var success = new JsonObject { ["description"] = operation.Answer is null ? "Done." : "The answer." };
        if (operation.Answer is { } answer)
        {
            var schema = operation.IsPage ? Page(catalog.Of(answer)) : catalog.Of(answer);
            success["content"] = new JsonObject { [ApiAnswer.ContentType] = new JsonObject { ["schema"] = schema } };
        }

        var responses = new JsonObject { [Text(operation.Status)] = success };
        foreach (var status in operation.Codes.GroupBy(code => code.Status))
        {
            responses[Text(status.Key)] = new JsonObject
            {
                ["description"] = string.Join(", ", status.Select(code => code.Code)),
                ["content"] = new JsonObject { [ApiProblem.ContentType] = new JsonObject { ["schema"] = SchemaCatalog.Reference(ProblemSchema) } },
            };
        }

        return responses;
    }

    private static JsonObject Page(JsonObject item) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["data"] = new JsonObject { ["type"] = "array", ["items"] = item },
            ["hasMore"] = new JsonObject { ["type"] = "boolean" },
            ["nextCursor"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
        },
        ["required"] = new JsonArray("data", "hasMore", "nextCursor"),
    };

    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["format"] = "uri-reference" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["code"] = new JsonObject { ["type"] = "string", ["description"] = "Never changes: decide by this." },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["errors"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "What is wrong, by field or parameter.",
                ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            },
            ["traceId"] = new JsonObject { ["type"] = "string" },
        },
        ["required"] = new JsonArray("type", "title", "status", "code"),
    };

    private static void Add(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
