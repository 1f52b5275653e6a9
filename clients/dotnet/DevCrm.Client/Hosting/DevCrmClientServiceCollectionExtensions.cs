using DevCrm.Client;
using DevCrm.Client.Hosting;
using DevCrm.Client.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the licence client.</summary>
public static class DevCrmClientServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IDevCrmClient"/>, one for the program. What it returns configures its HTTP client: a proxy, say.
    /// </summary>
    public static IHttpClientBuilder AddDevCrmClient(this IServiceCollection services, Action<DevCrmClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddLogging();
        services.AddOptions<DevCrmClientOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<DevCrmClientOptions>, DevCrmClientOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();

            return new DevCrmClient(
                provider.GetRequiredService<IOptions<DevCrmClientOptions>>().Value,
                () => factory.CreateClient(SiteConnection.HttpClientName),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<DevCrmClient>>());
        });
        services.TryAddSingleton<IDevCrmClient>(provider => provider.GetRequiredService<DevCrmClient>());

        return services.AddHttpClient(SiteConnection.HttpClientName)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ClientParts.NewHandler)
            .RedactLoggedHeaders(["Authorization"]);
    }

    /// <summary>Reports this program's life to the site as long as the host runs.</summary>
    public static IServiceCollection AddDevCrmHeartbeat(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        return services.AddHostedService<LicenseHeartbeatService>();
    }
}
