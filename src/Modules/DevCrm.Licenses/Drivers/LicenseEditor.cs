using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DevCrm.Accounts.Drivers;
using DevCrm.Accounts.Services;
using DevCrm.Core.Money;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace DevCrm.Licenses.Drivers;

/// <summary>Moves a licence into its form and back; what cannot be read comes back as faults by field.</summary>
public sealed class LicenseEditor
{
    private readonly AccountLookup _accounts;
    private readonly ICatalog _catalog;
    private readonly IUserService _users;
    private readonly LicenseChecks _checks;
    private readonly IStringLocalizer S;

    public LicenseEditor(
        AccountLookup accounts, ICatalog catalog, IUserService users, LicenseChecks checks, IStringLocalizer<LicenseEditor> localizer)
    {
        _accounts = accounts;
        _catalog = catalog;
        _users = users;
        _checks = checks;
        S = localizer;
    }

    public async Task FillAsync(LicensePartEditViewModel model, LicensePart part)
    {
        model.PlanId = part.PlanId;
        model.AccountId = await _accounts.DescribeAsync(part.AccountId);
        model.Type = part.Type;
        model.StartUtc = TimeText.Of(part.StartUtc);
        model.EndUtc = TimeText.Of(part.EndUtc);
        model.Pending = part.Pending;
        model.Activations = part.Limits.Activations;
        model.Users = part.Limits.Users;
        model.Domains = part.Limits.Domains;
        model.UnitsPerMonth = part.Limits.UnitsPerMonth;
        model.Entitlements = Lines.Join(part.Entitlements);
        model.RelatedWebsites = Lines.Join(part.RelatedWebsites);
        model.Metadata = part.Metadata?.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        model.Representative = await UserNameAsync(part.RepresentativeUserId);
        model.CreatorName = await UserNameAsync(part.CreatorUserId);
        model.PartnerAccountId = part.PartnerAccountId;
        FillBilling(model, part.Billing);
    }

    public async Task<IReadOnlyList<LicenseFault>> ReadAsync(LicensePartEditViewModel model, LicensePart part, bool isNew)
    {
        var faults = new List<LicenseFault>();
        var plan = await ReadPlanAsync(model, part, faults);
        await ReadAccountsAsync(model, part, faults);
        await ReadRepresentativeAsync(model, part, faults);
        part.Type = model.Type;
        part.Pending = model.Pending;
        ReadDates(model, part, isNew ? plan : null, faults);
        part.Limits = new LicenseLimits
        {
            Activations = model.Activations,
            Users = model.Users,
            Domains = model.Domains,
            UnitsPerMonth = model.UnitsPerMonth,
        };
        part.Entitlements = Lines.Split(model.Entitlements);
        part.RelatedWebsites = Lines.Split(model.RelatedWebsites);
        ReadMetadata(model, part, faults);
        ReadBilling(model, part.Billing, faults);

        // A field that could not be read has its own message already.
        var unread = faults.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        return [.. faults, .. _checks.Check(part).Where(fault => !unread.Contains(fault.Field))];
    }

    private async Task<PlanPart?> ReadPlanAsync(LicensePartEditViewModel model, LicensePart part, List<LicenseFault> faults)
    {
        if (string.IsNullOrWhiteSpace(model.PlanId))
        {
            part.PlanId = "";
            return null;
        }

        // A plan that is no longer published may stay, but cannot be chosen.
        if (await _catalog.GetPlanAsync(model.PlanId) is not { } plan)
        {
            if (part.PlanId != model.PlanId)
            {
                faults.Add(new(nameof(model.PlanId), S["There is no such plan."]));
            }

            return null;
        }

        part.PlanId = plan.Id;
        part.ProductId = plan.Part.ProductId;
        return plan.Part;
    }

    private async Task ReadAccountsAsync(LicensePartEditViewModel model, LicensePart part, List<LicenseFault> faults)
    {
        var owner = await _accounts.ParseAsync(model.AccountId);
        if (owner is not null)
        {
            part.AccountId = owner.Id;
        }
        else
        {
            faults.Add(new(nameof(model.AccountId), string.IsNullOrWhiteSpace(model.AccountId)
                ? S["A licence belongs to an account."]
                : S["'{0}' names no account, or more than one.", model.AccountId.Trim()]));
        }

        if (part.ProductId.Length > 0
            && await _catalog.GetProductAsync(part.ProductId) is { } product
            && owner is not null
            && !LicenseOwners.MayOwn(product.Part, owner, model.Type))
        {
            faults.Add(new(nameof(model.PlanId), S["This product is private to another account."]));
        }

        if (string.IsNullOrWhiteSpace(model.PartnerAccountId))
        {
            part.PartnerAccountId = null;
        }
        else if (await _accounts.ParseAsync(model.PartnerAccountId) is { } partner)
        {
            part.PartnerAccountId = partner.Id;
        }
        else
        {
            faults.Add(new(nameof(model.PartnerAccountId), S["'{0}' names no account, or more than one.", model.PartnerAccountId.Trim()]));
        }
    }

    private async Task ReadRepresentativeAsync(LicensePartEditViewModel model, LicensePart part, List<LicenseFault> faults)
    {
        var name = model.Representative?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            part.RepresentativeUserId = null;
        }
        else if (await _users.GetUserAsync(name) is User user)
        {
            part.RepresentativeUserId = user.UserId;
        }
        else
        {
            faults.Add(new(nameof(model.Representative), S["There is no user named '{0}'.", name]));
        }
    }

    private void ReadDates(LicensePartEditViewModel model, LicensePart part, PlanPart? newPlan, List<LicenseFault> faults)
    {
        if (TimeText.TryParse(model.StartUtc, out var start) && start is { } from)
        {
            part.StartUtc = from;
        }
        else
        {
            faults.Add(new(nameof(model.StartUtc), S["Give the start as a date and time."]));
        }

        if (model.EndByPlan && newPlan is not null)
        {
            part.EndUtc = TermCalendar.End(part.StartUtc, newPlan.TermUnit, newPlan.TermLength);
        }
        else if (TimeText.TryParse(model.EndUtc, out var end))
        {
            part.EndUtc = end;
        }
        else
        {
            faults.Add(new(nameof(model.EndUtc), S["Give the end as a date and time, or leave it empty."]));
        }
    }

    private void ReadMetadata(LicensePartEditViewModel model, LicensePart part, List<LicenseFault> faults)
    {
        if (string.IsNullOrWhiteSpace(model.Metadata))
        {
            part.Metadata = null;
            return;
        }

        try
        {
            part.Metadata = JsonNode.Parse(model.Metadata) as JsonObject;
            if (part.Metadata is null)
            {
                faults.Add(new(nameof(model.Metadata), S["It must be a JSON object: { ... }."]));
            }
        }
        catch (JsonException exception)
        {
            faults.Add(new(nameof(model.Metadata), S["Not valid JSON: see line {0}, character {1}.", (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1]));
        }
    }

    private static void FillBilling(LicensePartEditViewModel model, LicenseBilling billing)
    {
        model.PaymentStatus = billing.PaymentStatus;
        model.PaymentMethod = billing.PaymentMethod;
        model.PurchaseId = billing.PurchaseId;
        model.SubscriptionId = billing.SubscriptionId;
        model.Currency = billing.Currency;
        model.PrepaidUnits = billing.PrepaidUnits;
        model.PrepaidUnitAmount = Amount(billing.PrepaidUnitAmount, billing.Currency);
        model.ExtraUnitAmount = Amount(billing.ExtraUnitAmount, billing.Currency);
        model.Invoices = Lines.Join(billing.Invoices.Select(invoice => string.IsNullOrEmpty(invoice.Url) ? invoice.Number : $"{invoice.Number} | {invoice.Url}"));
    }

    private void ReadBilling(LicensePartEditViewModel model, LicenseBilling billing, List<LicenseFault> faults)
    {
        billing.PaymentStatus = model.PaymentStatus;
        billing.PaymentMethod = model.PaymentMethod?.Trim() ?? "";
        billing.PurchaseId = NullIfBlank(model.PurchaseId);
        billing.SubscriptionId = NullIfBlank(model.SubscriptionId);
        billing.Currency = Currencies.TryNormalize(model.Currency, out var currency) ? currency : model.Currency?.Trim() ?? "";
        billing.PrepaidUnits = model.PrepaidUnits;
        billing.PrepaidUnitAmount = ReadAmount(model.PrepaidUnitAmount, billing.Currency, nameof(model.PrepaidUnitAmount), faults);
        billing.ExtraUnitAmount = ReadAmount(model.ExtraUnitAmount, billing.Currency, nameof(model.ExtraUnitAmount), faults);

        var known = billing.Invoices.ToLookup(invoice => invoice.Number, StringComparer.Ordinal);
        billing.Invoices = [.. Lines.Split(model.Invoices).Select(line =>
        {
            var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
            return new InvoiceLink
            {
                Number = parts[0],
                Url = parts.Length > 1 ? NullIfBlank(parts[1]) : null,
                InvoiceId = known[parts[0]].FirstOrDefault()?.InvoiceId,
            };
        })];
    }

    private long? ReadAmount(string? text, string currency, string field, List<LicenseFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (MoneyFormat.TryParse(text, currency, CultureInfo.CurrentCulture, out var money, out var error))
        {
            return money.Amount;
        }

        faults.Add(new(field, S[error!]));
        return null;
    }

    private async Task<string?> UserNameAsync(string? userId) =>
        string.IsNullOrEmpty(userId) ? null : (await _users.GetUserByUniqueIdAsync(userId))?.UserName;

    private static string? Amount(long? amount, string currency) =>
        amount is { } value && Currencies.IsKnown(currency) ? MoneyFormat.ToInput(new Money(value, currency)) : null;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
