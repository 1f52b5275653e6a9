using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Core.Money;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace DevCrm.Products.Api;

/// <summary>Plans at /api/v1/plans.</summary>
internal sealed class PlanResource : ContentResource<PlanPart, PlanModel, PlanIndex>
{
    private static readonly ListShape<PlanIndex> _list = new ListShape<PlanIndex>(row => row.ContentItemId, row => row.Published)
        .Equal("product", row => row.ProductId, "The id of the product")
        .Flag("purchasable", row => row.Purchasable, "Sold in the shop window")
        .Equal("stripePrice", row => row.StripePriceId, "The id of Stripe's price")
        .Sort("position", row => row.Position);

    public PlanResource(ContentServices services)
        : base(services)
    {
    }

    protected override string ContentType => ProductsConstants.PlanType;

    protected override ListShape<PlanIndex> List => _list;

    protected override ValueTask<PlanModel> ReadAsync(ContentItem item, PlanPart part, CancellationToken cancellationToken) => ValueTask.FromResult(new PlanModel
    {
        Id = item.ContentItemId,
        Name = item.DisplayText ?? "",
        ProductId = part.ProductId,
        Purchasable = part.Purchasable,
        Position = part.Position,
        LicenseType = part.LicenseType,
        TermLength = part.TermLength,
        TermUnit = part.TermUnit,
        ExpiryStrategy = part.ExpiryStrategy,
        RenewalBasis = part.RenewalBasis,
        Limits = LimitsModel.Of(part.Limits),
        ActivationMode = part.ActivationMode,
        Overage = part.Overage,
        LeaseMinutes = part.LeaseMinutes,
        Entitlements = [.. part.Entitlements],
        GraceDays = part.GraceDays,
        RefundRule = part.RefundRule,
        Amount = part.Amount,
        Currency = part.Currency,
        Interval = part.Interval,
        StripePriceId = part.StripePriceId,
        ExtraUnitAmount = part.ExtraUnitAmount,
        CreatedAt = item.CreatedUtc,
        UpdatedAt = item.ModifiedUtc,
    });

    protected override ValueTask WriteAsync(PlanModel model, ContentItem item, PlanPart part, CancellationToken cancellationToken)
    {
        var name = model.Name.Trim();
        item.DisplayText = name;
        item.Alter<TitlePart>(title => title.Title = name);
        part.ProductId = model.ProductId;
        part.Purchasable = model.Purchasable;
        part.Position = model.Position;
        part.LicenseType = model.LicenseType;
        part.TermLength = model.TermLength;
        part.TermUnit = model.TermUnit;
        part.ExpiryStrategy = model.ExpiryStrategy;
        part.RenewalBasis = model.RenewalBasis;
        part.Limits = model.Limits.ToLimits();
        part.ActivationMode = model.ActivationMode;
        part.Overage = model.Overage;
        part.LeaseMinutes = model.LeaseMinutes;
        part.Entitlements = [.. model.Entitlements];
        part.GraceDays = model.GraceDays;
        part.RefundRule = model.RefundRule;
        part.Amount = model.Amount;
        part.Currency = Currencies.TryNormalize(model.Currency, out var code) ? code : model.Currency;
        part.Interval = model.Interval;
        part.StripePriceId = model.StripePriceId;
        part.ExtraUnitAmount = model.ExtraUnitAmount;
        return ValueTask.CompletedTask;
    }

    /// <summary>The checks name the limits as the admin's form does.</summary>
    protected override string FieldOf(string partField) => partField switch
    {
        "MaxActivations" => "limits.activations",
        "MaxUsers" => "limits.users",
        "MaxDomains" => "limits.domains",
        "UnitsPerMonth" => "limits.unitsPerMonth",
        _ => base.FieldOf(partField),
    };
}
