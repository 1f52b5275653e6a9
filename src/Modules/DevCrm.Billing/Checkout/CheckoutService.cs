using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Billing.Models;
using DevCrm.Billing.Services;
using DevCrm.Billing.Stripe;
using DevCrm.Core.Money;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using OrchardCore;
using OrchardCore.Modules;

namespace DevCrm.Billing.Checkout;

/// <summary>Starts a purchase: notes what our catalogue asks for, and makes the checkout session that asks for it.</summary>
public sealed class CheckoutService
{
    private readonly ICatalog _catalog;
    private readonly IStripeClient _stripe;
    private readonly PurchaseStore _purchases;
    private readonly ISiteAddress _address;
    private readonly IClock _clock;

    public CheckoutService(ICatalog catalog, IStripeClient stripe, PurchaseStore purchases, ISiteAddress address, IClock clock)
    {
        _catalog = catalog;
        _stripe = stripe;
        _purchases = purchases;
        _address = address;
        _clock = clock;
    }

    /// <summary>The plan with its product, if this buyer may buy it; a private product is its client's alone.</summary>
    public async Task<(CatalogPlan Plan, CatalogProduct Product)?> FindOfferAsync(string planId, Buyer buyer, CancellationToken cancellationToken = default)
    {
        if (await _catalog.GetPlanAsync(planId, cancellationToken) is not { Part.Purchasable: true } plan
            || await _catalog.GetProductAsync(plan.Part.ProductId, cancellationToken) is not { } product)
        {
            return null;
        }

        var mayBuy = product.Part.Visibility == ProductVisibility.Public
            || (buyer.AccountId is not null && product.Part.AccountId == buyer.AccountId);

        return mayBuy ? (plan, product) : null;
    }

    /// <summary>The page at which the buyer pays.</summary>
    /// <exception cref="StripeException">No session could be made; nothing is stored.</exception>
    public async Task<Uri> StartAsync(CatalogPlan plan, CatalogProduct product, Buyer buyer, CancellationToken cancellationToken = default)
    {
        var purchase = new Purchase
        {
            PurchaseId = IdGenerator.GenerateId(),
            Status = PurchaseStatus.Started,
            ProductId = product.Id,
            PlanId = plan.Id,
            Description = $"{product.Name}: {plan.Name}",
            Quantity = 1,
            Amount = plan.Part.Amount,
            Currency = Currencies.Normalize(plan.Part.Currency),
            StripePriceId = plan.Part.StripePriceId,
            AccountId = buyer.AccountId,
            StripeCustomerId = buyer.StripeCustomerId,
            Email = buyer.Email,
            CreatedUtc = _clock.UtcNow,
        };

        // Where a buyer who paid comes back to is the site's own address, whatever host the request named.
        var siteRoot = new Uri(await _address.MakeAsync("/"));
        var session = await _stripe.CreateCheckoutSessionAsync(
            new NewCheckoutSession(
                purchase.PurchaseId,
                purchase.Description,
                plan.Part.StripePriceId,
                plan.Part.Amount,
                purchase.Currency,
                purchase.Quantity,
                plan.Part.Interval == BillingInterval.OneTime ? null : plan.Part.Interval.ToString().ToLower(CultureInfo.InvariantCulture),
                buyer.StripeCustomerId,
                buyer.Email,
                new Uri(siteRoot, "checkout/success"),
                siteRoot),
            cancellationToken);

        purchase.SessionId = session.Id;
        await _purchases.SaveAsync(purchase, cancellationToken);

        return session.Url ?? throw new StripeException("Stripe made a checkout session without a page.");
    }
}
