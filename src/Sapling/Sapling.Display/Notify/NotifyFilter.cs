using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Notify;

namespace Sapling.DisplayManagement;

/// <summary>Shows the messages of a request on its page, or keeps them in a protected cookie until the next page.</summary>
internal sealed class NotifyFilter(
    INotifier notifier,
    IShapeFactory shapeFactory,
    ILayoutAccessor layoutAccessor,
    IDataProtectionProvider dataProtection,
    HtmlEncoder encoder,
    ILogger<NotifyFilter> logger) : IAsyncResultFilter
{
    internal const string CookieName = "orch_notify_Default";

    private readonly IDataProtector _protector = dataProtection.CreateProtector("OrchardCore.DisplayManagement.Notify");

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var cookie = context.HttpContext.Request.Cookies[CookieName];
        var entries = notifier.List();
        if (!string.IsNullOrEmpty(cookie) || entries.Count > 0)
        {
            var all = Read(cookie).Concat(entries).ToList();
            if (context.Result is ViewResult)
            {
                await ShowAsync(all);
                if (!string.IsNullOrEmpty(cookie))
                {
                    context.HttpContext.Response.Cookies.Delete(CookieName, Options(context.HttpContext));
                }
            }
            else if (entries.Count > 0)
            {
                context.HttpContext.Response.Cookies.Append(CookieName, Write(all), Options(context.HttpContext));
            }
        }

        await next();
    }

    private async Task ShowAsync(IEnumerable<NotifyEntry> entries)
    {
        var messages = (await layoutAccessor.GetLayoutAsync()).Zones["Messages"];
        foreach (var entry in entries)
        {
            messages = await messages.AddAsync(
                await shapeFactory.CreateAsync("Message", Arguments.From(new { entry.Type, entry.Message })), "");
        }
    }

    private string Write(IEnumerable<NotifyEntry> entries)
        => _protector.Protect(JsonSerializer.Serialize(entries.Select(entry => new Stored(entry.Type, entry.ToHtmlString(encoder)))));

    private IEnumerable<NotifyEntry> Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return [];
        }

        try
        {
            var stored = JsonSerializer.Deserialize<Stored[]>(_protector.Unprotect(cookie)) ?? [];
            return stored.Select(entry => new NotifyEntry { Type = entry.Type, Message = new HtmlString(entry.Html) });
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            // Keys rotate and browsers keep old cookies: the messages are lost, the page is not.
            logger.LogInformation(exception, "The notification cookie cannot be read and is dropped");
            return [];
        }
    }

    private static CookieOptions Options(HttpContext context)
        => new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        };

    private sealed record Stored(NotifyType Type, string Html);
}
