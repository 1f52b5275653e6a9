using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Logging;
using OrchardCore.Data.Documents;
using OrchardCore.DisplayManagement.Notify;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Core.Http;

/// <summary>
/// Commits what a form has changed before it is answered with a way to another page. Who changed the same as somebody else, or as a task of
/// the calendar, at the same moment is told so and sent back, instead of meeting a fault of the server.
/// </summary>
internal sealed class ConflictFilter : IAsyncActionFilter
{
    private readonly ISession _session;
    private readonly IDocumentStore _documents;
    private readonly INotifier _notifier;
    private readonly ILogger _logger;
    private readonly IHtmlLocalizer H;

    public ConflictFilter(
        ISession session, IDocumentStore documents, INotifier notifier, ILogger<ConflictFilter> logger, IHtmlLocalizer<ConflictFilter> localizer)
    {
        _session = session;
        _documents = documents;
        _notifier = notifier;
        _logger = logger;
        H = localizer;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            return;
        }

        if (executed is { Exception: ConcurrencyException fault, ExceptionHandled: false })
        {
            await AnswerAsync(executed, fault);
        }
        else if (executed is { Exception: null, Result: IKeepTempDataResult })
        {
            try
            {
                await _session.SaveChangesAsync(context.HttpContext.RequestAborted);
            }
            catch (ConcurrencyException exception)
            {
                await AnswerAsync(executed, exception);
            }
        }
    }

    private async Task AnswerAsync(ActionExecutedContext executed, ConcurrencyException fault)
    {
        var request = executed.HttpContext.Request;
        _logger.LogInformation(fault, "What {Path} was to change was changed by somebody else at the same time.", request.Path);
        await _documents.CancelAsync();

        // What the action has said of its success is not so.
        _notifier.List().Clear();
        await _notifier.ErrorAsync(H["Nothing was saved: somebody else has changed this at the same moment. Look at it as it is now and do it again."]);
        executed.ExceptionHandled = true;
        executed.Result = Back(request) is { } page
            ? new LocalRedirectResult(page)
            : executed.Result as IKeepTempDataResult ?? (IActionResult)new LocalRedirectResult(request.PathBase + "/");
    }

    /// <summary>The page with the form, as the browser names it; no page of another site.</summary>
    private static string? Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
        && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && !page.AbsolutePath.StartsWith("//", StringComparison.Ordinal)
            ? page.PathAndQuery
            : null;
}
