using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Checkout;
using DevCrm.Billing.Models;
using DevCrm.Billing.Services;
using DevCrm.Billing.Simulator;
using DevCrm.Billing.Stripe;
using DevCrm.Billing.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Notify;

namespace DevCrm.Billing.Controllers;

/// <summary>Sends a buyer to the checkout and takes them back.</summary>
public sealed class CheckoutController : Controller
{
    private readonly CheckoutService _checkout;
    private readonly BuyerResolver _buyers;
    private readonly PurchaseStore _purchases;
    private readonly PurchaseReplay _replay;
    private readonly INotifier _notifier;
    private readonly ILogger _logger;
    private readonly bool _canSell;

    internal readonly IHtmlLocalizer H;

    public CheckoutController(
        CheckoutService checkout,
        BuyerResolver buyers,
        PurchaseStore purchases,
        PurchaseReplay replay,
        INotifier notifier,
        IOptions<StripeOptions> options,
        StripeSimulatorAvailability simulator,
        ILogger<CheckoutController> logger,
        IHtmlLocalizer<CheckoutController> htmlLocalizer)
    {
        _checkout = checkout;
        _buyers = buyers;
        _purchases = purchases;
        _replay = replay;
        _notifier = notifier;
        _logger = logger;
        _canSell = options.Value.HasKey || simulator.IsAvailable;
        H = htmlLocalizer;
    }

    [HttpPost("checkout/{planId}", Name = "DevCrm.Buy")]
    public async Task<IActionResult> Buy(string planId, CancellationToken cancellationToken)
    {
        var buyer = await _buyers.ResolveAsync(User, cancellationToken);

        if (await _checkout.FindOfferAsync(planId, buyer, cancellationToken) is not var (plan, product))
        {
            return NotFound();
        }

        if (!_canSell)
        {
            await _notifier.ErrorAsync(H["Online payment is not set up yet. Please write to us."]);

            return Redirect("~/");
        }

        try
        {
            var page = await _checkout.StartAsync(plan, product, buyer, cancellationToken);

            return Redirect(page.ToString());
        }
        catch (StripeException exception)
        {
            _logger.LogError(exception, "No checkout could be started for the plan {PlanId}.", planId);
            await _notifier.ErrorAsync(H["The payment page cannot be reached right now. Nothing was charged; please try again in a few minutes."]);

            return Redirect("~/");
        }
    }

    /// <summary>The buyer may be faster than the webhook: both call the same function.</summary>
    [HttpGet("checkout/success", Name = "DevCrm.CheckoutSuccess")]
    public async Task<IActionResult> Success([FromQuery(Name = "session_id")] string? sessionId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(sessionId) || await _purchases.FindBySessionAsync(sessionId, cancellationToken) is not { } known)
        {
            return NotFound();
        }

        if (known.Status is PurchaseStatus.Started or PurchaseStatus.Pending)
        {
            await _replay.RefreshAsync(sessionId, cancellationToken);
        }

        return RedirectToRoute("DevCrm.CheckoutStatus", new { sessionId });
    }

    /// <summary>Where a purchase stands, for whoever holds its session id: no name, no address, no key.</summary>
    [HttpGet("checkout/status/{sessionId}", Name = "DevCrm.CheckoutStatus")]
    public async Task<IActionResult> Status(string sessionId, CancellationToken cancellationToken) =>
        await _purchases.FindBySessionAsync(sessionId, cancellationToken) is { } purchase
            ? View(new CheckoutStatusViewModel { Status = purchase.Status, Description = purchase.Description })
            : NotFound();
}
