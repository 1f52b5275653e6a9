using System.Collections.Generic;
using DevCrm.Billing.Models;

namespace DevCrm.Billing.ViewModels;

public class PurchaseListViewModel
{
    public IList<Purchase> Purchases { get; set; } = [];

    public PurchaseStatus? Status { get; set; }

    public bool OnlyAttention { get; set; }

    public int AttentionCount { get; set; }

    public object? Pager { get; set; }
}
