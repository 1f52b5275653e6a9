using System;
using DevCrm.Api.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Api.WebhookResources;

/// <summary>Webhooks and what was sent to them, in the HTTP API.</summary>
public sealed class WebhookResourcesStartup : StartupBase
{
    private const string WriteScope = "webhooks:write";

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<WebhookResource>();
        services.AddScoped<WebhookDeliveryResource>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapResource<WebhookResource, WebhookModel>("webhooks", "webhook")
            .Action<RollSecretModel, WebhookModel>("roll-secret", WriteScope, "Gives it a new secret, told once", (context, id, body) =>
                context.RequestServices.GetRequiredService<WebhookResource>().RollAsync(id, body, context.RequestAborted))
            .Action<EmptyModel, WebhookDeliveryModel>("test", WriteScope, "Sends it an event of the type webhook.test", (context, id, _) =>
                context.RequestServices.GetRequiredService<WebhookDeliveryResource>().TestAsync(id, context.RequestAborted));
        routes.MapResource<WebhookDeliveryResource, WebhookDeliveryModel>("webhook-deliveries", "delivery", scopes: "webhooks")
            .Action<EmptyModel, WebhookDeliveryModel>("replay", WriteScope, "Sends the same event once more", (context, id, _) =>
                context.RequestServices.GetRequiredService<WebhookDeliveryResource>().ReplayAsync(id, context.RequestAborted));
    }
}
