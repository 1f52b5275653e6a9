using System;
using System.Collections.Generic;

namespace DevCrm.Billing.Stripe;

/// <summary>The configuration section <c>DevCrm:Stripe</c>. Secrets come from the environment, never from the database.</summary>
public sealed class StripeOptions
{
    public const string Section = "DevCrm:Stripe";

    /// <summary>The API version every request names and every answer is read in.</summary>
    public const string ApiVersion = "2025-03-31.basil";

    /// <summary>The secret or restricted API key; without it nothing can be sold, but for the simulator in Development.</summary>
    public string? SecretKey { get; set; }

    /// <summary>The API's host, another one for tests.</summary>
    public Uri ApiBase { get; set; } = new("https://api.stripe.com");

    /// <summary>The signing secrets of the webhook endpoint: two while one is being rolled.</summary>
    public IList<string> WebhookSecrets { get; set; } = [];

    public bool HasKey => !string.IsNullOrWhiteSpace(SecretKey);

    /// <summary>Whether events of real payments are expected: told by the key, as Stripe names it.</summary>
    public bool IsLive => SecretKey?.Contains("_live_", StringComparison.Ordinal) == true;
}
