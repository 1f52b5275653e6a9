using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Sapling.Background;

/// <summary>What work outside of a request takes over from one, so that links it makes lead to the same address.</summary>
internal sealed record RequestOrigin(string Scheme, HostString Host, PathString PathBase, ClaimsPrincipal User)
{
    public static RequestOrigin Of(HttpContext? context) => context is null
        ? new RequestOrigin("http", new HostString("localhost"), default, new ClaimsPrincipal(new ClaimsIdentity()))
        : new RequestOrigin(context.Request.Scheme, context.Request.Host, context.Request.PathBase, context.User);

    /// <summary>The address the site settings name, for work that no request started.</summary>
    public static RequestOrigin Of(string? baseUrl) => Uri.TryCreate(baseUrl, UriKind.Absolute, out var address)
        ? Of((HttpContext?)null) with { Scheme = address.Scheme, Host = HostString.FromUriComponent(address), PathBase = address.AbsolutePath.TrimEnd('/') }
        : Of((HttpContext?)null);

    public HttpContext CreateContext(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services, User = User };
        context.Request.Scheme = Scheme;
        context.Request.Host = Host;
        context.Request.PathBase = PathBase;
        context.Request.Path = "/";
        context.Request.Method = HttpMethods.Get;
        return context;
    }
}
