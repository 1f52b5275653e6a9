using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Sapling.StaticFiles;

/// <summary>Serves the modules' files with validators; those asked for by version may be kept for good.</summary>
internal sealed class ModuleAssetsMiddleware(RequestDelegate next, ModuleAssets assets, IHostEnvironment environment)
{
    private readonly string _unversioned = environment.IsDevelopment() ? "no-cache" : "public, max-age=2592000";

    public Task InvokeAsync(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isRead || context.Request.Path.Value is not { Length: > 1 } path || assets.Find(path) is not { } asset)
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : _unversioned;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(asset.Open(), asset.ContentType, lastModified: asset.Modified, entityTag: asset.Tag, enableRangeProcessing: true)
            .ExecuteAsync(context);
    }
}
