using DevCrm.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OrchardCore.Data.Documents;
using OrchardCore.DisplayManagement.Notify;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Core.Tests.Http;

public sealed class ConflictFilterTests
{
    private readonly Messages _notifier = new();
    private bool _conflicts = true;
    private int _saved;
    private int _cancelled;

    [Theory]
    [InlineData("https://site.test/admin/page?a=1", "/admin/page?a=1")]
    [InlineData("https://elsewhere.test/admin/page", null)]
    [InlineData("https://site.test//elsewhere.test/", null)]
    [InlineData("", null)]
    public async Task Conflict_IsToldOnThePageBefore_ElseWhereTheActionLeads(string referer, string? back)
    {
        var executed = await RunAsync("POST", referer, new RedirectResult("/onwards"));

        Assert.Equal(back ?? "/onwards", executed.Result is LocalRedirectResult local ? local.Url : ((RedirectResult)executed.Result!).Url);
        Assert.Equal(NotifyType.Error, Assert.Single(_notifier.List()).Type);
        Assert.Equal((1, 1), (_saved, _cancelled));
    }

    [Fact]
    public async Task Conflict_InTheAction_IsToldToo()
    {
        var executed = await RunAsync("POST", "", result: null, new ConcurrencyException(new YesSql.Document()));

        Assert.True(executed.ExceptionHandled);
        Assert.Equal("/", Assert.IsType<LocalRedirectResult>(executed.Result).Url);
        Assert.Equal((0, 1), (_saved, _cancelled));
    }

    [Fact]
    public async Task WithoutAConflict_TheAnswerIsTheActions()
    {
        _conflicts = false;

        var executed = await RunAsync("POST", "https://site.test/admin/page", new RedirectResult("/onwards"));

        Assert.Equal("/onwards", Assert.IsType<RedirectResult>(executed.Result).Url);
        Assert.Equal(NotifyType.Success, Assert.Single(_notifier.List()).Type);
        Assert.Equal((1, 0), (_saved, _cancelled));
    }

    [Fact]
    public async Task WhatChangesNothingOrIsNotAnsweredWithAWay_IsCommittedByItsScope()
    {
        await RunAsync("GET", "", new RedirectResult("/onwards"));
        await RunAsync("POST", "", new ViewResult());
        var failed = await RunAsync("POST", "", result: null, new TimeoutException());

        Assert.False(failed.ExceptionHandled);
        Assert.Equal((0, 0), (_saved, _cancelled));
    }

    private async Task<ActionExecutedContext> RunAsync(string method, string referer, IActionResult? result, Exception? fault = null)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Host, http.Request.Headers.Referer) = (method, new HostString("site.test"), referer);
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        await _notifier.SuccessAsync(new LocalizedHtmlString("Saved", "Saved"));
        var executed = new ActionExecutedContext(action, [], this) { Result = result, Exception = fault };
        await Filter().OnActionExecutionAsync(new ActionExecutingContext(action, [], new Dictionary<string, object?>(), this), () => Task.FromResult(executed));
        return executed;
    }

    private ConflictFilter Filter()
    {
        var session = Numbering.NumberSequenceTests.Answers<ISession>.Make(new()
        {
            ["SaveChangesAsync"] = _ =>
            {
                _saved++;
                return _conflicts ? Task.FromException(new ConcurrencyException(new YesSql.Document())) : Task.CompletedTask;
            },
        });
        var documents = Numbering.NumberSequenceTests.Answers<IDocumentStore>.Make(new()
        {
            ["CancelAsync"] = _ =>
            {
                _cancelled++;
                return Task.CompletedTask;
            },
        });
        var localizer = new HtmlLocalizer<ConflictFilter>(new HtmlLocalizerFactory(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));
        return new ConflictFilter(session, documents, _notifier, NullLogger<ConflictFilter>.Instance, localizer);
    }

    private sealed class Messages : INotifier
    {
        private readonly List<NotifyEntry> _entries = [];

        public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message)
        {
            _entries.Add(new NotifyEntry { Type = type, Message = message });
            return ValueTask.CompletedTask;
        }

        public IList<NotifyEntry> List() => _entries;
    }
}
