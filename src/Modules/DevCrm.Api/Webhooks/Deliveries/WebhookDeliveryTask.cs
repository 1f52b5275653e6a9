using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Sends what is due: repeated tries, and whatever a crash left between commit and sending.</summary>
[BackgroundTask(
    Title = "Webhook deliveries",
    Schedule = "* * * * *",
    Description = "Sends the events that webhook endpoints are still to be told of.")]
public sealed class WebhookDeliveryTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var pump = serviceProvider.GetRequiredService<WebhookPump>();
        var endpoints = await serviceProvider.GetRequiredService<WebhookEndpointStore>().ListAsync(cancellationToken);
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Enabled))
        {
            pump.Start(endpoint.EndpointId);
        }
    }
}
