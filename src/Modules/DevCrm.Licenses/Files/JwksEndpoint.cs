using System;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using DevCrm.Licenses.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Files;

/// <summary><c>GET /.well-known/jwks.json</c>: the public keys, for anyone and from anywhere.</summary>
internal static class JwksEndpoint
{
    /// <summary>Short, so that a withdrawn key is soon gone from caches too.</summary>
    private const string CacheControl = "public, max-age=300";

    public static IEndpointRouteBuilder AddJwksEndpoint(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(".well-known/jwks.json", ["GET", "HEAD"], HandleAsync)
            .WithName("DevCrm.Jwks")
            .AllowAnonymous()
            .DisableAntiforgery();
        return routes;
    }

    private static async Task HandleAsync(HttpContext context)
    {
        var ring = context.RequestServices.GetRequiredService<SigningKeyRing>();
        var keys = await ring.PublicKeysAsync(context.RequestServices, context.RequestAborted);
        var body = JsonSerializer.SerializeToUtf8Bytes(keys, ProgramJson.Default.JsonWebKeySet);
        var tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(body))[..32] + "\"";
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = CacheControl;
        response.Headers.AccessControlAllowOrigin = "*";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/jwk-set+json";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
