using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Billing;

/// <summary>Purchases and Stripe's events in the admin's menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    internal readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", menu => menu
            .Add(S["Purchases"], "5", item => item
                .Action("Index", "Purchases", "DevCrm.Billing")
                .Permission(BillingPermissions.ViewPurchases)
                .LocalNav())
            .Add(S["Stripe events"], "85", item => item
                .Action("Index", "StripeEvents", "DevCrm.Billing")
                .Permission(BillingPermissions.ViewPurchases)
                .LocalNav()));

        return ValueTask.CompletedTask;
    }
}
