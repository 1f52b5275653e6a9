using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using DevCrm.Core.Http;
using Microsoft.Extensions.Localization;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>The rules for what people and programs say of an endpoint.</summary>
internal sealed class WebhookEndpointChecks
{
    internal const int UrlLength = 2000;
    internal const int DescriptionLength = 500;

    private readonly WebhookSettings _settings;
    private readonly IStringLocalizer S;

    public WebhookEndpointChecks(WebhookSettings settings, IStringLocalizer<WebhookEndpointChecks> localizer)
    {
        _settings = settings;
        S = localizer;
    }

    public IEnumerable<WebhookEndpointFault> Check(WebhookEndpointInput input)
    {
        if (UrlFault(input.Url ?? "") is { } urlFault)
        {
            yield return new(nameof(input.Url), urlFault);
        }

        if ((input.Description ?? "").Length > DescriptionLength)
        {
            yield return new(nameof(input.Description), S["The description has at most {0} characters.", DescriptionLength]);
        }

        if (input.Events is not { Count: > 0 })
        {
            yield return new(nameof(input.Events), S["Choose at least one event."]);
        }
        else if (input.Events.Where(pattern => !EventPatterns.IsKnown(pattern)).ToArray() is [var unknown, ..])
        {
            yield return new(nameof(input.Events), S["There is no event '{0}'.", unknown]);
        }
    }

    private string? UrlFault(string url)
    {
        if (url.Length > UrlLength || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return S["The address must be a complete one, such as https://example.com/hooks, of at most {0} characters.", UrlLength];
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(_settings.AllowPrivateAddresses && address.Scheme == Uri.UriSchemeHttp))
        {
            return S["The address must begin with https://."];
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return S["The address must have neither a user name nor a fragment."];
        }

        // Names are checked where it counts, at the connection; for literal addresses a word now is kinder.
        var isPrivate = address.IsLoopback
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) && !PublicAddress.IsPublic(literal));
        return isPrivate && !_settings.AllowPrivateAddresses ? S["The address must be on the public internet."].Value : null;
    }
}
