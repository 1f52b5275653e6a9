using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>Makes, encrypts and rolls signing secrets.</summary>
internal sealed class WebhookSecrets
{
    private const int RandomBytes = 32;

    private readonly IDataProtector _protector;

    public WebhookSecrets(IDataProtectionProvider provider) => _protector = provider.CreateProtector("DevCrm.Api.WebhookSecret");

    /// <summary>Puts a new secret first. Of the earlier ones only the newest signs on, for as long as the overlap.</summary>
    public string Roll(WebhookEndpoint endpoint, DateTime now, TimeSpan overlap)
    {
        var secret = "whsec_" + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(RandomBytes));
        var previous = endpoint.Secrets.FirstOrDefault();
        endpoint.Secrets = [new WebhookSecret { Protected = _protector.Protect(secret), CreatedUtc = now }];
        if (previous is not null && overlap > TimeSpan.Zero)
        {
            previous.ExpiresUtc = now + overlap;
            endpoint.Secrets.Add(previous);
        }

        return secret;
    }

    /// <summary>In clear, those that sign now.</summary>
    public IReadOnlyList<string> Valid(WebhookEndpoint endpoint, DateTime now) =>
        endpoint.Secrets
            .Where(secret => secret.ExpiresUtc is null || secret.ExpiresUtc > now)
            .Select(secret => _protector.Unprotect(secret.Protected))
            .ToArray();
}
