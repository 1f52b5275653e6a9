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
    public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<ApiOperations>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapGet("openapi/v1.json", WriteAsync).AllowAnonymous();
        routes.MapAreaControllerRoute(
            name: "DevCrm.Api.Reference", areaName: ApiConstants.ModuleId, pattern: "api", defaults: new { controller = "Reference", action = "Index" });
    }

    private static Task WriteAsync(HttpContext context)
    {
        var operations = context.RequestServices.GetRequiredService<ApiOperations>().List(context.RequestServices);
        return context.Response.WriteJsonAsync(OpenApiDocument.Of(operations), ApiAnswer.ContentType, context.RequestAborted);
    }
}
