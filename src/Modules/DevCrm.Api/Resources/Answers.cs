using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.Http;
using DevCrm.Api.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace DevCrm.Api.Resources;

/// <summary>Makes answers of models.</summary>
internal static class Answers
{
    public static ApiAnswer Of<TModel>(TModel model, int status, IReadOnlyList<string>? fields = null)
        where TModel : class
    {
        // What is no resource has no state to name, and is often told only once: no cache keeps it.
        var whole = ApiJson.ToObject(model);
        var tag = model is IApiModel { TellsSecret: false } ? ETags.Of(whole) : null;
        return new ApiAnswer(status, SparseFields.Apply(whole, fields)) { ETag = tag };
    }

    public static ApiAnswer Page<TModel>(HttpContext context, Page<TModel> page, IReadOnlyList<string>? fields)
        where TModel : class
    {
        var data = page.Items.Select(item => (JsonNode)SparseFields.Apply(ApiJson.ToObject(item), fields));
        return ApiAnswer.Ok(new JsonObject
        {
            ["data"] = new JsonArray([.. data]),
            ["hasMore"] = page.NextCursor is not null,
            ["nextCursor"] = page.NextCursor,
        }) with
        {
            Link = page.NextCursor is { } cursor ? $"<{Next(context.Request, cursor)}>; rel=\"next\"" : null,
        };
    }

    private static string Next(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != "cursor")) { { "cursor", cursor } };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
