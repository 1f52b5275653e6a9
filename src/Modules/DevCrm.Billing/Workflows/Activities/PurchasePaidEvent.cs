using Microsoft.Extensions.Localization;

namespace DevCrm.Billing.Workflows.Activities;

/// <summary>A payment arrived in full: the recipe's workflow issues the licence here.</summary>
public sealed class PurchasePaidEvent : PurchaseEvent
{
    public PurchasePaidEvent(IStringLocalizer<PurchasePaidEvent> localizer)
        : base(localizer)
    {
    }

    public override string Name => nameof(PurchasePaidEvent);

    public override LocalizedString DisplayText => S["Purchase paid"];
}
