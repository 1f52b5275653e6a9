using DevCrm.Client.Proofs;
using Microsoft.Extensions.Options;

namespace DevCrm.Client;

/// <summary>Refuses options that cannot work, by the name of the option.</summary>
internal sealed class DevCrmClientOptionsValidator : IValidateOptions<DevCrmClientOptions>
{
    // Within what dates and timers can hold.
    private static readonly TimeSpan _longestSpan = TimeSpan.FromDays(36_500);
    private static readonly TimeSpan _longestPause = TimeSpan.FromDays(24);

    // What waits is one file, which is read only up to a length.
    private const int MaxUsageBufferSize = 20_000;

    public ValidateOptionsResult Validate(string? name, DevCrmClientOptions options)
    {
        var faults = Faults(options).ToArray();

        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DevCrmClientOptions options)
    {
        if (options.BaseAddress is not { IsAbsoluteUri: true } address)
        {
            yield return "BaseAddress: give the absolute address of the vendor's site.";
        }
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return "BaseAddress: a key is sent there, so it must be https.";
        }

        if (string.IsNullOrWhiteSpace(options.Product))
        {
            yield return "Product: give the code of the product, such as ENT.";
        }

        if (options.GracePeriod < TimeSpan.Zero || options.ClockTolerance < TimeSpan.Zero || options.RetryDelay < TimeSpan.Zero)
        {
            yield return "GracePeriod, ClockTolerance and RetryDelay cannot be negative.";
        }

        if (options.GracePeriod > _longestSpan || options.ClockTolerance > _longestSpan)
        {
            yield return "GracePeriod and ClockTolerance last 36500 days at most.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.HeartbeatInterval <= TimeSpan.Zero)
        {
            yield return "Timeout and HeartbeatInterval must be longer than nothing.";
        }

        if (options.Timeout > _longestPause || options.HeartbeatInterval > _longestPause)
        {
            yield return "Timeout and HeartbeatInterval last 24 days at most.";
        }

        if (options.Attempts < 1)
        {
            yield return "Attempts must be at least 1.";
        }

        if (options.UsageBufferSize is < 1 or > MaxUsageBufferSize)
        {
            yield return "UsageBufferSize is 1 to 20000.";
        }

        foreach (var key in options.PublicKeys)
        {
            if (!PublicKeyText.TryRead(key, out _))
            {
                yield return "PublicKeys: one is neither a JWK or JWKS with an ES256 key nor a PEM public key of the curve P-256.";
            }
        }

        if (!options.MayFetchKeys && options.PublicKeys.Count == 0)
        {
            yield return "PublicKeys: without FetchKeys at least one is needed.";
        }
    }
}
