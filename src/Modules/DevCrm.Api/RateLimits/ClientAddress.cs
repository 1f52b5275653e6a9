using System;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.RateLimits;

/// <summary>What counts as one client: an IPv4 address, or the network of 64 bits that one IPv6 customer is given.</summary>
internal static class ClientAddress
{
    public static IPAddress Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address switch
        {
            null => IPAddress.None,
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Network(address),
            _ => address,
        };
    }

    private static IPAddress Network(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
