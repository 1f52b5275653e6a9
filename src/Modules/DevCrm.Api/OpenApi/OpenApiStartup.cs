using System;
using System.Threading.Tasks;
using DevCrm.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Api.OpenApi;

/// <summary>Registers the reference: <c>/openapi/v1.json</c> for programs and <c>/api</c> for people.</summary>
public sealed class OpenApiStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ApiOperations>();
        services.AddSingleton<ApiDocuments>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapGet("openapi/v1.json", WriteAsync).AllowAnonymous();
        routes.MapAreaControllerRoute(
            name: "DevCrm.Api.Reference", areaName: ApiConstants.ModuleId, pattern: "api", defaults: new { controller = "Reference", action = "Index" });
    }

    private static async Task WriteAsync(HttpContext context)
    {
        var json = context.RequestServices.GetRequiredService<ApiDocuments>().Get(context.RequestServices).Json;
        context.Response.ContentType = ApiAnswer.ContentType;
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
