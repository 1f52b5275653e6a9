using System;
using Microsoft.Extensions.Options;

namespace DevCrm.Billing.Stripe;

/// <summary>Refuses a configuration with which money could be taken and nothing delivered.</summary>
public sealed class StripeOptionsValidator : IValidateOptions<StripeOptions>
{
    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        if (options.HasKey && options.WebhookSecrets.Count == 0)
        {
            return ValidateOptionsResult.Fail($"{StripeOptions.Section}:SecretKey is set and {StripeOptions.Section}:WebhookSecrets is empty: payments would be taken, and no event about them accepted.");
        }

        if (!options.ApiBase.IsAbsoluteUri || options.ApiBase.Scheme is not ("http" or "https"))
        {
            return ValidateOptionsResult.Fail($"{StripeOptions.Section}:ApiBase must be an absolute http(s) address.");
        }

        foreach (var secret in options.WebhookSecrets)
        {
            if (string.IsNullOrWhiteSpace(secret))
            {
                return ValidateOptionsResult.Fail($"{StripeOptions.Section}:WebhookSecrets has an empty entry.");
            }
        }

        return ValidateOptionsResult.Success;
    }
}
