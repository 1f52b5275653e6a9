using System.Collections.Generic;
using DevCrm.Billing.Models;

namespace DevCrm.Billing.ViewModels;

public class StripeEventListViewModel
{
    public IList<StripeEvent> Events { get; set; } = [];

    public StripeEventStatus? Status { get; set; }

    public object? Pager { get; set; }
}
