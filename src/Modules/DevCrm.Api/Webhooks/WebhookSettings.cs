using System;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DevCrm.Api.Webhooks;

/// <summary>What the configuration says of webhooks; a value that cannot be meant stops the start.</summary>
internal sealed class WebhookSettings
{
    internal const string AllowPrivateKey = "DevCrm:Webhooks:AllowPrivateAddresses";
    internal const string TimeoutKey = "DevCrm:Webhooks:TimeoutSeconds";
    internal const string RetentionKey = "DevCrm:Webhooks:RetentionDays";

    /// <summary>Receivers in one's own network over plain HTTP: in Development and Testing only, whatever is configured.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>For a whole try, from the connection to the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long deliveries are kept.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    public static WebhookSettings Read(IConfiguration configuration, IHostEnvironment environment) => new()
    {
        AllowPrivateAddresses = Flag(configuration) && (environment.IsDevelopment() || environment.IsEnvironment("Testing")),
        Timeout = TimeSpan.FromSeconds(Number(configuration, TimeoutKey, 10, 60)),
        Retention = TimeSpan.FromDays(Number(configuration, RetentionKey, 30, 3650)),
    };

    private static bool Flag(IConfiguration configuration)
    {
        var text = configuration[AllowPrivateKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        return bool.TryParse(text, out var flag) ? flag : throw new InvalidOperationException($"{AllowPrivateKey} is '{text}', which is neither true nor false.");
    }

    private static int Number(IConfiguration configuration, string key, int otherwise, int most)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new InvalidOperationException($"{key} is '{text}', which is not a number from 1 to {most}.");
    }
}
