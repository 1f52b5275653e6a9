using System.Collections.Generic;
using System.Globalization;
using DevCrm.Billing.Models;
using DevCrm.Core.Money;

namespace DevCrm.Billing.Checkout;

/// <summary>What a workflow is told of a purchase: plain text, so that a halted workflow can be stored.</summary>
internal static class PurchaseWorkflowInput
{
    public static Dictionary<string, object> From(Purchase purchase) => new()
    {
        ["PurchaseId"] = purchase.PurchaseId,
        ["ProductId"] = purchase.ProductId,
        ["PlanId"] = purchase.PlanId,
        ["Description"] = purchase.Description,
        ["Quantity"] = purchase.Quantity.ToString(CultureInfo.InvariantCulture),
        ["Amount"] = purchase.Amount.ToString(CultureInfo.InvariantCulture),
        ["Currency"] = purchase.Currency,
        ["Price"] = new Money(purchase.Amount, purchase.Currency).ToString(),
        ["AccountId"] = purchase.AccountId ?? "",
        ["Email"] = purchase.Email ?? "",
        ["Name"] = purchase.Name ?? "",
        ["Country"] = purchase.Country ?? "",
        ["StripeCustomerId"] = purchase.StripeCustomerId ?? "",
        ["SubscriptionId"] = purchase.SubscriptionId ?? "",
    };
}
