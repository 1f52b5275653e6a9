using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Core.Money;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.Extensions.Localization;

namespace DevCrm.Products.Validation;

/// <summary>The rules for a plan, the same for the editor, recipes and the API.</summary>
public sealed class PlanChecks
{
    private readonly IProductChoices _products;
    private readonly IStringLocalizer S;

    public PlanChecks(IProductChoices products, IStringLocalizer<PlanChecks> localizer)
    {
        _products = products;
        S = localizer;
    }

    public async Task<IReadOnlyList<Fault>> CheckAsync(PlanPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var faults = new List<Fault>();

        if (!await _products.ExistsAsync(part.ProductId))
        {
            faults.Add(new Fault(nameof(part.ProductId), S["Choose a product."]));
        }

        CheckTerm(part, faults);
        CheckPrice(part, faults);
        CheckLimits(part, faults);
        return faults;
    }

    private void CheckTerm(PlanPart part, List<Fault> faults)
    {
        if (part.TermUnit != TermUnit.Perpetual && part.TermLength is < 1 or > 3660)
        {
            faults.Add(new Fault(nameof(part.TermLength), S["The term is 1 to 3660 days, months or years."]));
        }

        if (part.GraceDays is < 0 or > 365)
        {
            faults.Add(new Fault(nameof(part.GraceDays), S["There are 0 to 365 grace days."]));
        }

        if (part.TermUnit == TermUnit.Perpetual && part.Interval != BillingInterval.OneTime)
        {
            faults.Add(new Fault(nameof(part.Interval), S["A perpetual licence is paid once."]));
        }
    }

    private void CheckPrice(PlanPart part, List<Fault> faults)
    {
        if (!Currencies.IsKnown(part.Currency))
        {
            faults.Add(new Fault(nameof(part.Currency), S["'{0}' is not a currency code we know.", part.Currency]));
        }

        if (part.Amount < 0)
        {
            faults.Add(new Fault(nameof(part.Amount), S["The price is not negative."]));
        }

        if (part.Purchasable && part.Amount == 0)
        {
            faults.Add(new Fault(nameof(part.Amount), S["A plan that is sold has a price."]));
        }

        if (part.ExtraUnitAmount < 0)
        {
            faults.Add(new Fault(nameof(part.ExtraUnitAmount), S["The price of an extra unit is not negative."]));
        }

        if (part.Overage == OveragePolicy.Bill && part.ExtraUnitAmount is null)
        {
            faults.Add(new Fault(nameof(part.ExtraUnitAmount), S["To bill extra use, give the price of an extra unit."]));
        }

        if (part.StripePriceId is { Length: > 100 })
        {
            faults.Add(new Fault(nameof(part.StripePriceId), S["A Stripe price id has at most 100 characters."]));
        }
    }

    private void CheckLimits(PlanPart part, List<Fault> faults)
    {
        Limit("MaxActivations", part.Limits.Activations < 1);
        Limit("MaxUsers", part.Limits.Users < 1);
        Limit("MaxDomains", part.Limits.Domains < 1);
        Limit("UnitsPerMonth", part.Limits.UnitsPerMonth < 1);

        if (part.LeaseMinutes is < 1 or > 43_200)
        {
            faults.Add(new Fault(nameof(part.LeaseMinutes), S["A lease lasts 1 to 43200 minutes."]));
        }

        if (part.RemovalsPerYear is < 0 or > 10_000)
        {
            faults.Add(new Fault(nameof(part.RemovalsPerYear), S["Customers may remove 0 to 10000 activations a year."]));
        }

        if (Entitlements.Invalid(part.Entitlements) is { } name)
        {
            faults.Add(new Fault(nameof(part.Entitlements), S["'{0}' is not an entitlement: use letters, digits, dots and hyphens.", name]));
        }

        void Limit(string field, bool broken)
        {
            if (broken)
            {
                faults.Add(new Fault(field, S["A limit is at least 1; leave it empty for no limit."]));
            }
        }
    }
}
