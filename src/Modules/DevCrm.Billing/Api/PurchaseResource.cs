using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Billing.Indexes;
using DevCrm.Billing.Models;
using DevCrm.Billing.Services;
using YesSql;
using YesSql.Services;

namespace DevCrm.Billing.Api;

/// <summary>Purchases at /api/v1/purchases, to be read: they are made by checkouts and settled in the admin.</summary>
internal sealed class PurchaseResource : IListed<PurchaseModel>, IReadable<PurchaseModel>
{
    private static readonly ListShape<PurchaseIndex> _list = new ListShape<PurchaseIndex>(row => row.PurchaseId)
        .Choice<PurchaseStatus>("status", row => row.Status, "Where the purchase stands")
        .Equal("account", row => row.AccountId, "The id of the account")
        .Flag("needsAttention", row => row.NeedsAttention, "Whether a person has to look at it")
        .Period("created", row => row.CreatedUtc, "When the checkout began")
        .Sort("created", row => row.CreatedUtc);

    private readonly ISession _session;
    private readonly PurchaseStore _purchases;

    public PurchaseResource(ISession session, PurchaseStore purchases)
    {
        _session = session;
        _purchases = purchases;
    }

    public ListShape Shape => _list;

    public async Task<Page<PurchaseModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await _session.ReadPageAsync(_list, request, cancellationToken);
        if (page.Rows.Count == 0)
        {
            return new Page<PurchaseModel>([], null);
        }

        var ids = page.Rows.Select(row => row.PurchaseId).ToArray();
        var found = (await _session.Query<Purchase, PurchaseIndex>(row => row.PurchaseId.IsIn(ids)).ListAsync(cancellationToken))
            .ToDictionary(purchase => purchase.PurchaseId, StringComparer.Ordinal);
        return new Page<PurchaseModel>([.. ids.Where(found.ContainsKey).Select(id => Describe(found[id]))], page.NextCursor);
    }

    public async Task<PurchaseModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _purchases.FindAsync(id, cancellationToken) is { } purchase ? Describe(purchase) : null;

    private static PurchaseModel Describe(Purchase purchase) => new()
    {
        Id = purchase.PurchaseId,
        Status = purchase.Status,
        AttentionReason = purchase.AttentionReason,
        ProductId = purchase.ProductId,
        PlanId = purchase.PlanId,
        Description = purchase.Description,
        Quantity = purchase.Quantity,
        Amount = purchase.Amount,
        Currency = purchase.Currency,
        AccountId = purchase.AccountId,
        LicenseId = purchase.LicenseId,
        StripeCustomerId = purchase.StripeCustomerId,
        SubscriptionId = purchase.SubscriptionId,
        Email = purchase.Email,
        Name = purchase.Name,
        Country = purchase.Country,
        CreatedAt = purchase.CreatedUtc,
        PaidAt = purchase.PaidUtc,
        FulfilledAt = purchase.FulfilledUtc,
    };
}
