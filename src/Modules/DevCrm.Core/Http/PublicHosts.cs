using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Http;

/// <summary>Connections to addresses that people typed: they reach public hosts only.</summary>
public static class PublicHosts
{
    /// <param name="allowPrivateAddresses">For development and tests: any host may be reached.</param>
    public static SocketsHttpHandler CreateHandler(bool allowPrivateAddresses = false) => new()
    {
        // A redirect or a proxy would lead past the check of the address.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,

        // A name is looked up and checked anew every few minutes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context, allowPrivateAddresses, cancellationToken),
    };

    /// <summary>The check is made on the very addresses that are connected to: a name cannot resolve differently in between.</summary>
    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, bool allowPrivateAddresses, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        foreach (var address in addresses)
        {
            if (!allowPrivateAddresses && !PublicAddress.IsPublic(address))
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
