using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Data.Documents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Razor;

namespace Sapling.DisplayManagement;

/// <summary>
/// Browsers that get an error without a body see it in the theme, by the shape HttpError (HttpError__404 and so on). Outside of
/// Development a fault becomes such a page, too, and nothing of the request is stored.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, IHostEnvironment environment, IOptions<AdminOptions> adminOptions, ILogger<ErrorPages> logger)
{
    private readonly PathString _admin = new("/" + adminOptions.Value.AdminUrlPrefix);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!environment.IsDevelopment() && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && WantsPage(context))
        {
            logger.LogError(exception, "The request {Method} {Path} failed", context.Request.Method, context.Request.Path);
            await context.RequestServices.GetRequiredService<IDocumentStore>().CancelAsync();
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (IsBare(context) && WantsPage(context))
        {
            await RenderAsync(context);
        }
    }

    // Programs get what the host gives them.
    private static bool WantsPage(HttpContext context)
        => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !context.Request.Path.StartsWithSegments("/api");

    private static bool IsBare(HttpContext context)
        => context.Response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null, ContentType: null or "" }
            && context.Features.Get<IStatusCodePagesFeature>() is not { Enabled: false };

    private async Task RenderAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (context.Request.Path.StartsWithSegments(_admin)
            && await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, AdminPermissions.AccessAdminPanel))
        {
            AdminAttribute.Apply(context);
        }

        var status = context.Response.StatusCode;
        await services.GetRequiredService<ViewContexts>().PrepareAsync(context);
        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync("HttpError", Arguments.From(new { Code = status }));
        shape.Metadata.Alternates.Add($"HttpError__{status}");
        var layout = context.Features.Get<RazorViewFeature>()!.ThemeLayout;

        // The failed page may have filled its zones halfway.
        layout.Properties.Remove("Content");
        await layout.Zones["Content"].AddAsync(shape, "5");
        var html = await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(layout);
        context.Response.ContentType = "text/html; charset=utf-8";
        await using var text = new StringWriter();
        html.WriteTo(text, HtmlEncoder.Default);
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
