using Microsoft.Extensions.Localization;

namespace DevCrm.Billing.Workflows.Activities;

/// <summary>A purchase was ordered with a payment method that settles later.</summary>
public sealed class PurchasePendingEvent : PurchaseEvent
{
    public PurchasePendingEvent(IStringLocalizer<PurchasePendingEvent> localizer)
        : base(localizer)
    {
    }

    public override string Name => nameof(PurchasePendingEvent);

    public override LocalizedString DisplayText => S["Purchase pending"];
}
