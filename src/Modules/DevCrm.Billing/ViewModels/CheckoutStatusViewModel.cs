using DevCrm.Billing.Models;

namespace DevCrm.Billing.ViewModels;

public class CheckoutStatusViewModel
{
    public PurchaseStatus Status { get; set; }

    public string Description { get; set; } = "";
}
