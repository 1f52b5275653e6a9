using System.Collections.Generic;
using System.Security.Cryptography;
using DevCrm.Billing.Stripe;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DevCrm.Billing.Simulator;

/// <summary>The payment simulator exists in Development without a Stripe key, and nowhere else.</summary>
public sealed class StripeSimulatorAvailability
{
    private readonly string _ownSecret = "whsec_" + RandomNumberGenerator.GetHexString(64, lowercase: true);
    private readonly StripeOptions _options;

    public StripeSimulatorAvailability(IHostEnvironment environment, IOptions<StripeOptions> options)
    {
        _options = options.Value;
        IsAvailable = environment.IsDevelopment() && !_options.HasKey;
    }

    public bool IsAvailable { get; }

    /// <summary>The secret the simulator signs with: the configured one, so that anybody who knows it may play Stripe too, or one of this process.</summary>
    public string SigningSecret => _options.WebhookSecrets.Count > 0 ? _options.WebhookSecrets[0] : _ownSecret;

    /// <summary>The secrets that a webhook call may be signed with.</summary>
    public IEnumerable<string> AcceptedSecrets(StripeOptions options) =>
        options.WebhookSecrets.Count == 0 && IsAvailable ? [_ownSecret] : options.WebhookSecrets;
}
