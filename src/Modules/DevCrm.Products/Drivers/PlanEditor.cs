using System;
using System.Collections.Generic;
using System.Globalization;
using DevCrm.Core.Money;
using DevCrm.Products.Models;
using DevCrm.Products.Validation;
using DevCrm.Products.ViewModels;
using Microsoft.Extensions.Localization;

namespace DevCrm.Products.Drivers;

/// <summary>Moves a plan between part and editor; prices are typed in major units and stored in the smallest one.</summary>
public sealed class PlanEditor
{
    private readonly IStringLocalizer S;

    public PlanEditor(IStringLocalizer<PlanEditor> localizer) => S = localizer;

    public void Fill(PlanPartViewModel model, PlanPart part)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(part);

        model.ProductId = part.ProductId;
        model.Purchasable = part.Purchasable;
        model.Position = part.Position;
        model.LicenseType = part.LicenseType;
        model.TermLength = part.TermLength;
        model.TermUnit = part.TermUnit;
        model.ExpiryStrategy = part.ExpiryStrategy;
        model.RenewalBasis = part.RenewalBasis;
        model.MaxActivations = part.Limits.Activations;
        model.MaxUsers = part.Limits.Users;
        model.MaxDomains = part.Limits.Domains;
        model.UnitsPerMonth = part.Limits.UnitsPerMonth;
        model.ActivationMode = part.ActivationMode;
        model.Overage = part.Overage;
        model.LeaseMinutes = part.LeaseMinutes;
        model.FingerprintRequired = part.FingerprintRequired;
        model.RemovalsPerYear = part.RemovalsPerYear;
        model.Entitlements = Entitlements.Text(part.Entitlements);
        model.GraceDays = part.GraceDays;
        model.RefundRule = part.RefundRule;
        model.Currency = part.Currency;
        model.Interval = part.Interval;
        model.StripePriceId = part.StripePriceId;
        model.Amount = Major(part.Amount, part.Currency);
        model.ExtraUnitAmount = part.ExtraUnitAmount is { } extra ? Major(extra, part.Currency) : null;
    }

    /// <summary>Takes over what was typed; what cannot be read as an amount is a fault and leaves the old amount.</summary>
    public IReadOnlyList<Fault> Apply(PlanPartViewModel model, PlanPart part)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(part);

        part.ProductId = model.ProductId ?? "";
        part.Purchasable = model.Purchasable;
        part.Position = model.Position;
        part.LicenseType = model.LicenseType;
        part.TermLength = model.TermLength ?? 0;
        part.TermUnit = model.TermUnit;
        part.ExpiryStrategy = model.ExpiryStrategy;
        part.RenewalBasis = model.RenewalBasis;
        part.Limits = new LicenseLimits
        {
            Activations = model.MaxActivations,
            Users = model.MaxUsers,
            Domains = model.MaxDomains,
            UnitsPerMonth = model.UnitsPerMonth,
        };
        part.ActivationMode = model.ActivationMode;
        part.Overage = model.Overage;
        part.LeaseMinutes = model.LeaseMinutes ?? 0;
        part.FingerprintRequired = model.FingerprintRequired;
        part.RemovalsPerYear = model.RemovalsPerYear;
        part.Entitlements = Entitlements.Parse(model.Entitlements);
        part.GraceDays = model.GraceDays ?? 0;
        part.RefundRule = model.RefundRule;
        part.Interval = model.Interval;
        part.StripePriceId = string.IsNullOrWhiteSpace(model.StripePriceId) ? null : model.StripePriceId.Trim();
        part.Currency = Currencies.TryNormalize(model.Currency, out var code) ? code : model.Currency?.Trim() ?? "";
        return ApplyPrices(model, part);
    }

    private List<Fault> ApplyPrices(PlanPartViewModel model, PlanPart part)
    {
        var faults = new List<Fault>();
        if (!Currencies.IsKnown(part.Currency))
        {
            // The checks name the currency; amounts cannot be read without it.
            return faults;
        }

        if (MoneyFormat.TryParse(model.Amount, part.Currency, CultureInfo.CurrentCulture, out var price, out var error))
        {
            part.Amount = price.Amount;
        }
        else
        {
            faults.Add(new Fault(nameof(model.Amount), S[error!]));
        }

        if (string.IsNullOrWhiteSpace(model.ExtraUnitAmount))
        {
            part.ExtraUnitAmount = null;
        }
        else if (MoneyFormat.TryParse(model.ExtraUnitAmount, part.Currency, CultureInfo.CurrentCulture, out var extra, out error))
        {
            part.ExtraUnitAmount = extra.Amount;
        }
        else
        {
            faults.Add(new Fault(nameof(model.ExtraUnitAmount), S[error!]));
        }

        return faults;
    }

    private static string Major(long amount, string currency) =>
        Currencies.IsKnown(currency)
            ? MoneyFormat.ToInput(new Money(amount, currency))
            : amount.ToString(CultureInfo.InvariantCulture);
}
