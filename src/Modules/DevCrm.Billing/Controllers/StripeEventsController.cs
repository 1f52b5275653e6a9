using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Inbox;
using DevCrm.Billing.Models;
using DevCrm.Billing.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using YesSql;

namespace DevCrm.Billing.Controllers;

/// <summary>The inbox of Stripe's events as staff see it.</summary>
public sealed class StripeEventsController : Controller
{
    private readonly StripeEventStore _events;
    private readonly ISession _session;
    private readonly IAuthorizationService _authorization;
    private readonly IShapeFactory _shapes;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly PagerOptions _pagerOptions;

    internal readonly IHtmlLocalizer H;

    public StripeEventsController(
        StripeEventStore events,
        ISession session,
        IAuthorizationService authorization,
        IShapeFactory shapes,
        INotifier notifier,
        IClock clock,
        IOptions<PagerOptions> pagerOptions,
        IHtmlLocalizer<StripeEventsController> htmlLocalizer)
    {
        _events = events;
        _session = session;
        _authorization = authorization;
        _shapes = shapes;
        _notifier = notifier;
        _clock = clock;
        _pagerOptions = pagerOptions.Value;
        H = htmlLocalizer;
    }

    [Admin("DevCrm/StripeEvents", "DevCrm.StripeEvents")]
    public async Task<IActionResult> Index(StripeEventStatus? status, PagerParameters pagerParameters, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ViewPurchases))
        {
            return Forbid();
        }

        var pager = new Pager(pagerParameters, _pagerOptions.GetPageSize());
        var (events, count) = await _events.ListAsync(status?.ToString(), pager.GetStartIndex(), pager.PageSize, cancellationToken);

        return View(new StripeEventListViewModel
        {
            Events = [.. events],
            Status = status,
            Pager = await _shapes.PagerAsync(pager, count, new RouteValueDictionary { ["status"] = status }),
        });
    }

    [Admin("DevCrm/StripeEvents/{eventId}", "DevCrm.StripeEvent")]
    public async Task<IActionResult> Details(string eventId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ViewPurchases))
        {
            return Forbid();
        }

        return await _events.FindAsync(eventId, cancellationToken) is { } stripeEvent ? View(stripeEvent) : NotFound();
    }

    /// <summary>Puts an event back in line; the worker takes it within a minute.</summary>
    [HttpPost]
    [Admin("DevCrm/StripeEvents/{eventId}/Replay", "DevCrm.ReplayStripeEvent")]
    public async Task<IActionResult> Replay(string eventId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ManagePurchases))
        {
            return Forbid();
        }

        if (await _events.FindAsync(eventId, cancellationToken) is not { } stripeEvent)
        {
            return NotFound();
        }

        if (!CheckoutEvents.Handles(stripeEvent.Type))
        {
            await _notifier.ErrorAsync(H["Nothing acts on events of the type {0}.", stripeEvent.Type]);
        }
        else
        {
            stripeEvent.Status = StripeEventStatus.Waiting;
            stripeEvent.Attempts = 0;
            stripeEvent.NextAttemptUtc = _clock.UtcNow;
            await _session.SaveAsync(stripeEvent, checkConcurrency: true, cancellationToken: cancellationToken);
            await _notifier.SuccessAsync(H["The event is worked on again within a minute."]);
        }

        return RedirectToAction(nameof(Details), new { eventId });
    }
}
