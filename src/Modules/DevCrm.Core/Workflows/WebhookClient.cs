using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Core.Workflows;

/// <summary>The client for addresses that administrators type: it reaches public hosts only.</summary>
internal static class WebhookClient
{
    internal const string Name = "DevCrm.Webhook";

    public static IServiceCollection AddWebhookClient(this IServiceCollection services)
    {
        services.AddHttpClient(Name).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // A redirect or a proxy would lead past the check of the address.
            AllowAutoRedirect = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
        });
        return services;
    }

    /// <summary>The check is made on the very addresses that are connected to: a name cannot resolve differently in between.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        foreach (var address in addresses)
        {
            if (!PublicAddress.IsPublic(address))
            {
                throw new HttpRequestException($"{host} is not a public host.");
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
