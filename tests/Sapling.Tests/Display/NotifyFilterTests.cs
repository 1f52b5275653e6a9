using System.Text.Encodings.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Notify;
using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class NotifyFilterTests
{
    private readonly EphemeralDataProtectionProvider _dataProtection = new();

    [Fact]
    public async Task Message_OfAPage_IsShownOnIt()
    {
        var (html, cookie) = await RunAsync(new ViewResult(), "Saved <b>{0}</b>.", null);

        Assert.Contains("alert-success", html, StringComparison.Ordinal);
        Assert.Contains("Saved <b>&lt;x&gt;</b>.", html, StringComparison.Ordinal);
        Assert.Null(cookie);
    }

    [Fact]
    public async Task Message_BeforeARedirect_IsShownOnTheNextPage()
    {
        var (_, cookie) = await RunAsync(new RedirectResult("/"), "Saved.", null);
        Assert.NotNull(cookie);
        Assert.DoesNotContain("Saved", cookie, StringComparison.Ordinal);

        var (html, left) = await RunAsync(new ViewResult(), null, cookie);
        Assert.Contains("Saved.", html, StringComparison.Ordinal);
        Assert.Equal("", left);
    }

    [Fact]
    public async Task Cookie_ThatIsNotOurs_IsDropped()
    {
        var (html, left) = await RunAsync(new ViewResult(), null, "forged");

        Assert.Equal("", html);
        Assert.Equal("", left);
    }

    private async Task<(string Html, string? Cookie)> RunAsync(IActionResult result, string? message, string? cookie)
    {
        var services = ShapeServices.Create();
        var notifier = new Notifier();
        if (message is not null)
        {
            await notifier.SuccessAsync(new LocalizedHtmlString(message, message, false, "<x>"));
        }

        var http = new DefaultHttpContext();
        if (cookie is not null)
        {
            http.Request.Headers.Cookie = $"{NotifyFilter.CookieName}={cookie}";
        }

        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var layout = services.GetRequiredService<ILayoutAccessor>();
        var filter = new NotifyFilter(
            notifier, services.GetRequiredService<IShapeFactory>(), layout, _dataProtection, HtmlEncoder.Default, NullLogger<NotifyFilter>.Instance);
        await filter.OnResultExecutionAsync(
            new ResultExecutingContext(action, [], result, this), () => Task.FromResult(new ResultExecutedContext(action, [], result, this)));

        var set = http.Response.Headers.SetCookie.ToString();
        var zone = (await layout.GetLayoutAsync()).Zones["Messages"];
        return (zone.IsNullOrEmpty() ? "" : await services.RenderAsync(zone), set.Length == 0 ? null : set.Split('=', 2)[1].Split(';')[0]);
    }
}
