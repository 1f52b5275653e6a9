using System.Threading;
using DevCrm.Api.Webhooks.Admin;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;
using DevCrm.Core.Events;
using DevCrm.Core.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Api.Webhooks;

/// <summary>Registers the webhooks to other systems.</summary>
public sealed class Startup : StartupBase
{
    private readonly WebhookSettings _settings;

    // A value that cannot be meant stops the start here.
    public Startup(IConfiguration configuration, IHostEnvironment environment) => _settings = WebhookSettings.Read(configuration, environment);

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(_settings);
        services.AddDataMigration<WebhookMigrations>();
        services.AddIndexProvider<WebhookEndpointIndexProvider>();
        services.AddIndexProvider<WebhookDeliveryIndexProvider>();

        services.AddSingleton<WebhookSubscriptions>();
        services.AddSingleton<WebhookSecrets>();
        services.AddScoped<WebhookEndpointStore>();
        services.AddScoped<WebhookEndpointChecks>();
        services.AddScoped<IWebhookEndpoints, WebhookEndpoints>();

        services.AddScoped<WebhookDeliveries>();
        services.AddScoped<IBusinessEventHandler, WebhookRecorder>();
        services.AddScoped<WebhookSender>();
        services.AddScoped<WebhookTransport>();
        services.AddSingleton<WebhookPump>();
        services.AddSingleton<IBackgroundTask, WebhookDeliveryTask>();
        services.AddSingleton<IBackgroundTask, WebhookCleanupTask>();

        // The transport has a timeout of its own, and addresses can hold a receiver's token, which no log is to keep.
        services.AddHttpClient(WebhookTransport.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => PublicHosts.CreateHandler(_settings.AllowPrivateAddresses))
            .RemoveAllLoggers();

        services.AddPermissionProvider<WebhookPermissions>();
        services.AddNavigationProvider<WebhookAdminMenu>();
    }
}
