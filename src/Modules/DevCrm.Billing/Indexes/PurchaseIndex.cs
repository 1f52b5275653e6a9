using System;
using DevCrm.Billing.Models;
using YesSql.Indexes;

namespace DevCrm.Billing.Indexes;

/// <summary>Finds purchases; its unique columns allow one purchase an id and one a checkout session.</summary>
public sealed class PurchaseIndex : MapIndex
{
    public string PurchaseId { get; set; } = "";

    public string? SessionId { get; set; }

    public string Status { get; set; } = "";

    public bool NeedsAttention { get; set; }

    public string? AccountId { get; set; }

    public DateTime CreatedUtc { get; set; }
}

public sealed class PurchaseIndexProvider : IndexProvider<Purchase>
{
    public override void Describe(DescribeContext<Purchase> context) =>
        context.For<PurchaseIndex>().Map(purchase => new PurchaseIndex
        {
            PurchaseId = purchase.PurchaseId,
            SessionId = purchase.SessionId,
            Status = purchase.Status.ToString(),
            NeedsAttention = !string.IsNullOrEmpty(purchase.AttentionReason),
            AccountId = purchase.AccountId,
            CreatedUtc = purchase.CreatedUtc,
        });
}
