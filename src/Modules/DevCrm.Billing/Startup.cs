using System;
using DevCrm.Billing.BackgroundTasks;
using DevCrm.Billing.Checkout;
using DevCrm.Billing.Endpoints;
using DevCrm.Billing.Inbox;
using DevCrm.Billing.Indexes;
using DevCrm.Billing.Migrations;
using DevCrm.Billing.Services;
using DevCrm.Billing.Simulator;
using DevCrm.Billing.Stripe;
using DevCrm.Billing.Workflows.Activities;
using DevCrm.Billing.Workflows.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Workflows.Helpers;

namespace DevCrm.Billing;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions<StripeOptions>().BindConfiguration(StripeOptions.Section);
        services.AddSingleton<IValidateOptions<StripeOptions>, StripeOptionsValidator>();
        services.AddScoped<IModularTenantEvents, StripeConfigurationCheck>();

        services.AddHttpClient(StripeHttpClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(30));
        services.AddSingleton<StripeSimulatorAvailability>();
        services.AddScoped<SimulatedSessionStore>();
        services.AddScoped<StripeSimulator>();
        services.AddScoped<StripeHttpClient>();
        services.AddScoped<SimulatedStripeClient>();
        services.AddScoped<IStripeClient>(provider => provider.GetRequiredService<StripeSimulatorAvailability>().IsAvailable
            ? provider.GetRequiredService<SimulatedStripeClient>()
            : provider.GetRequiredService<StripeHttpClient>());

        services.AddScoped<PurchaseStore>();
        services.AddScoped<PurchaseReplay>();
        services.AddScoped<CheckoutService>();
        services.AddScoped<CheckoutFulfilment>();
        services.AddScoped<PurchaseEvents>();
        services.AddScoped<BuyerResolver>();
        services.AddScoped<StripeEventStore>();
        services.AddScoped<StripeEventProcessor>();
        services.AddScoped<StripeWebhookReceiver>();

        services.AddDataMigration<BillingMigrations>();
        services.AddIndexProvider<PurchaseIndexProvider>();
        services.AddIndexProvider<StripeEventIndexProvider>();
        services.AddIndexProvider<SimulatedSessionIndexProvider>();
        services.AddSingleton<IBackgroundTask, StripeEventBackgroundTask>();

        services.AddPermissionProvider<BillingPermissions>();
        services.AddNavigationProvider<AdminMenu>();

        services.AddActivity<PurchasePaidEvent, PurchasePaidEventDisplayDriver>();
        services.AddActivity<PurchasePendingEvent, PurchasePendingEventDisplayDriver>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.AddStripeWebhookEndpoint();
}
