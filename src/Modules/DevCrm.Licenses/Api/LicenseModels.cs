using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Products.Api;

namespace DevCrm.Licenses.Api;

/// <summary>Makes what programs see of licences.</summary>
internal static class LicenseModels
{
    public static LicenseModel Of(License license)
    {
        var (item, part) = (license.Item, license.Part);
        return new LicenseModel
        {
            Id = license.Id,
            Number = part.LicenseNumber,
            Name = license.Name,
            Status = license.Status,
            AccountId = part.AccountId,
            ProductId = part.ProductId,
            PlanId = part.PlanId,
            Type = part.Type,
            StartsAt = part.StartUtc,
            EndsAt = part.EndUtc,
            Limits = LimitsModel.Of(part.Limits),
            Entitlements = [.. part.Entitlements],
            Websites = [.. part.RelatedWebsites],
            Metadata = (JsonObject?)part.Metadata?.DeepClone(),
            Billing = Of(part.Billing),
            Pending = part.Pending,
            RepresentativeUserId = part.RepresentativeUserId,
            PartnerAccountId = part.PartnerAccountId,
            Suspension = Of(part.Suspension),
            Revocation = Of(part.Revocation),
            Source = part.Source,
            IssuedAt = part.IssuedUtc,
            CreatedAt = item.CreatedUtc,
            UpdatedAt = item.ModifiedUtc,
        };
    }

    /// <summary>The invoices of the billing stay: they are registered and not written.</summary>
    public static LicenseBilling Write(BillingModel model, LicenseBilling billing)
    {
        billing.PaymentStatus = model.PaymentStatus;
        billing.PaymentMethod = model.PaymentMethod;
        billing.PurchaseId = model.PurchaseId;
        billing.SubscriptionId = model.SubscriptionId;
        billing.Currency = model.Currency;
        billing.PrepaidUnits = model.PrepaidUnits;
        billing.PrepaidUnitAmount = model.PrepaidUnitAmount;
        billing.ExtraUnitAmount = model.ExtraUnitAmount;
        return billing;
    }

    /// <summary>The field of the model that a field of the part is.</summary>
    public static string FieldOf(string partField) => partField switch
    {
        nameof(LicensePart.StartUtc) => "startsAt",
        nameof(LicensePart.EndUtc) => "endsAt",
        nameof(LicensePart.RelatedWebsites) => "websites",
        _ => string.Join('.', partField.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)),
    };

    private static BillingModel Of(LicenseBilling billing) => new()
    {
        PaymentStatus = billing.PaymentStatus,
        PaymentMethod = billing.PaymentMethod,
        PurchaseId = billing.PurchaseId,
        SubscriptionId = billing.SubscriptionId,
        Currency = billing.Currency,
        PrepaidUnits = billing.PrepaidUnits,
        PrepaidUnitAmount = billing.PrepaidUnitAmount,
        ExtraUnitAmount = billing.ExtraUnitAmount,
    };

    private static HoldModel? Of(LicenseHold? hold) => hold is null ? null : new HoldModel { Reason = hold.Reason, Since = hold.SinceUtc };
}
