using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace DevCrm.Accounts.Services;

/// <summary>
/// The base is what the site settings say, else the configuration, else where the current request came, else where the server
/// listens (background work has no request of its own).
/// </summary>
internal sealed class SiteAddress : ISiteAddress
{
    internal const string ConfigurationKey = "DevCrm:BaseUrl";

    private readonly ISiteService _site;
    private readonly IConfiguration _configuration;
    private readonly IHttpContextAccessor _httpContext;
    private readonly IServiceProvider _services;

    public SiteAddress(ISiteService site, IConfiguration configuration, IHttpContextAccessor httpContext, IServiceProvider services)
    {
        _site = site;
        _configuration = configuration;
        _httpContext = httpContext;
        _services = services;
    }

    public async Task<string> MakeAsync(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        var settings = await _site.GetSiteSettingsAsync();
        var root = Given(settings.BaseUrl) ?? Given(_configuration[ConfigurationKey]) ?? FromRequest() ?? FromServer()
            ?? throw new InvalidOperationException(
                $"The address of this site is not known here. Set the base URL in the site settings, or {ConfigurationKey} in the configuration.");
        return root.TrimEnd('/') + "/" + path.TrimStart('/');
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? FromRequest()
    {
        // Background tasks run with a made-up request, which came through no port.
        var context = _httpContext.HttpContext;
        return context is { Connection.LocalPort: > 0, Request.Host.HasValue: true }
            ? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}"
            : null;
    }

    private string? FromServer()
    {
        var addresses = _services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses?
            .OrderByDescending(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            .Select(address => address
                .Replace("//[::]", "//localhost", StringComparison.Ordinal)
                .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
                .Replace("//*", "//localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal))
            .FirstOrDefault();
    }
}
