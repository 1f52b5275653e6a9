using DevCrm.Core.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Core.Workflows;

/// <summary>The client for addresses that administrators type: it reaches public hosts only.</summary>
internal static class WebhookClient
{
    internal const string Name = "DevCrm.Webhook";

    public static IServiceCollection AddWebhookClient(this IServiceCollection services)
    {
        services.AddHttpClient(Name).ConfigurePrimaryHttpMessageHandler(() => PublicHosts.CreateHandler());
        return services;
    }
}
