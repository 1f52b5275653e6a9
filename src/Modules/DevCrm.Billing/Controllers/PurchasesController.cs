using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Models;
using DevCrm.Billing.Services;
using DevCrm.Billing.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Navigation;

namespace DevCrm.Billing.Controllers;

/// <summary>Staff's list of purchases, and of those that need attention.</summary>
public sealed class PurchasesController : Controller
{
    private readonly PurchaseStore _purchases;
    private readonly PurchaseReplay _replay;
    private readonly IAuthorizationService _authorization;
    private readonly IShapeFactory _shapes;
    private readonly INotifier _notifier;
    private readonly PagerOptions _pagerOptions;

    internal readonly IHtmlLocalizer H;

    public PurchasesController(
        PurchaseStore purchases,
        PurchaseReplay replay,
        IAuthorizationService authorization,
        IShapeFactory shapes,
        INotifier notifier,
        IOptions<PagerOptions> pagerOptions,
        IHtmlLocalizer<PurchasesController> htmlLocalizer)
    {
        _purchases = purchases;
        _replay = replay;
        _authorization = authorization;
        _shapes = shapes;
        _notifier = notifier;
        _pagerOptions = pagerOptions.Value;
        H = htmlLocalizer;
    }

    [Admin("DevCrm/Purchases", "DevCrm.Purchases")]
    public async Task<IActionResult> Index(PurchaseStatus? status, bool attention, PagerParameters pagerParameters, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ViewPurchases))
        {
            return Forbid();
        }

        var pager = new Pager(pagerParameters, _pagerOptions.GetPageSize());
        var (purchases, count) = await _purchases.ListAsync(status, attention, pager.GetStartIndex(), pager.PageSize, cancellationToken);
        var routeValues = new RouteValueDictionary { ["status"] = status, ["attention"] = attention ? "true" : null };

        return View(new PurchaseListViewModel
        {
            Purchases = [.. purchases],
            Status = status,
            OnlyAttention = attention,
            AttentionCount = await _purchases.CountAttentionAsync(cancellationToken),
            Pager = await _shapes.PagerAsync(pager, count, routeValues),
        });
    }

    [Admin("DevCrm/Purchases/{purchaseId}", "DevCrm.Purchase")]
    public async Task<IActionResult> Details(string purchaseId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ViewPurchases))
        {
            return Forbid();
        }

        return await _purchases.FindAsync(purchaseId, cancellationToken) is { } purchase ? View(purchase) : NotFound();
    }

    [HttpPost]
    [Admin("DevCrm/Purchases/{purchaseId}/Replay", "DevCrm.ReplayPurchase")]
    public async Task<IActionResult> Replay(string purchaseId, bool acceptDifference, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, BillingPermissions.ManagePurchases))
        {
            return Forbid();
        }

        if (await _purchases.FindAsync(purchaseId, cancellationToken) is not { } purchase)
        {
            return NotFound();
        }

        if (purchase.Status is not (PurchaseStatus.Paid or PurchaseStatus.Fulfilled))
        {
            await _notifier.ErrorAsync(H["Only a paid purchase can be replayed."]);
        }
        else if (await _replay.ReplayAsync(purchase, acceptDifference, cancellationToken) is { } problem)
        {
            await _notifier.ErrorAsync(H["Nothing was issued: {0}", problem]);
        }
        else
        {
            await _notifier.SuccessAsync(H["The licence of this purchase is issued."]);
        }

        return RedirectToAction(nameof(Details), new { purchaseId });
    }
}
