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
        builder.Add(S["DevCrm"], menu => menu
            .Add(S["Purchases"], S["Purchases"].PrefixPosition("6"), item => item
                .Action("Index", "Purchases", "DevCrm.Billing")
                .Permission(BillingPermissions.ViewPurchases)
                .LocalNav())
            .Add(S["Stripe events"], S["Stripe events"].PrefixPosition("7"), item => item
                .Action("Index", "StripeEvents", "DevCrm.Billing")
                .Permission(BillingPermissions.ViewPurchases)
                .LocalNav()));

        return ValueTask.CompletedTask;
    }
}
