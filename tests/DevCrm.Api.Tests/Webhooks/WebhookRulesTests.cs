using DevCrm.Api.Webhooks;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;
using DevCrm.Billing.Stripe;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace DevCrm.Api.Tests.Webhooks;

public sealed class WebhookRulesTests
{
    private static readonly DateTime _now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Schedule_GrowsAndEndsWithinThreeDays()
    {
        var (now, attempts, delays) = (_now, 1, new List<TimeSpan>());
        while (WebhookSchedule.NextAfter(attempts, _now, now) is { } next)
        {
            delays.Add(next - now);
            now = next;
            attempts++;
        }

        Assert.Equal(delays.Order(), delays);
        Assert.Equal(TimeSpan.FromMinutes(1), delays[0]);
        Assert.InRange(now - _now, TimeSpan.FromHours(60), TimeSpan.FromHours(72));
        Assert.Equal(10, attempts);
    }

    [Theory]
    [InlineData("*", "license.issued", true)]
    [InlineData("license.*", "license.issued", true)]
    [InlineData("license.issued", "license.issued", true)]
    [InlineData("license.*", "licenses.issued", false)]
    [InlineData("license.issued", "license.renewed", false)]
    [InlineData("purchase.*", "license.issued", false)]
    public void Patterns_ChooseByNameGroupOrAll(string pattern, string type, bool chosen) =>
        Assert.Equal(chosen, EventPatterns.Matches([pattern], type));

    [Fact]
    public void Patterns_OnlyKnownOnesAreTaken()
    {
        Assert.True(EventPatterns.IsKnown("activation.*"));
        Assert.False(EventPatterns.IsKnown("license"));
        Assert.False(EventPatterns.IsKnown("weather.changed"));
    }

    [Fact]
    public void Secrets_RolledTwice_TheNewestTwoSignUntilTheOverlapEnds()
    {
        var secrets = new WebhookSecrets(new EphemeralDataProtectionProvider());
        var endpoint = new WebhookEndpoint();
        var first = secrets.Roll(endpoint, _now, TimeSpan.Zero);
        var second = secrets.Roll(endpoint, _now, TimeSpan.FromHours(1));
        Assert.Equal([second, first], secrets.Valid(endpoint, _now));
        var third = secrets.Roll(endpoint, _now, TimeSpan.FromHours(2));

        Assert.Equal([third, second], secrets.Valid(endpoint, _now));
        Assert.Equal([third], secrets.Valid(endpoint, _now.AddHours(2)));
        Assert.DoesNotContain(endpoint.Secrets, secret => secret.Protected.Contains(third, StringComparison.Ordinal));
        Assert.Equal([secrets.Roll(endpoint, _now, TimeSpan.Zero)], secrets.Valid(endpoint, _now));
    }

    [Fact]
    public void Signature_IsStripes_OverTheBytes()
    {
        var body = "{\"ä\":1}"u8.ToArray();
        var header = WebhookSignature.Of(body, _now, ["whsec_new", "whsec_old"]);

        Assert.Equal(StripeSignatureResult.Valid, StripeSignature.Verify(body, header, ["whsec_old"], _now));
        Assert.Equal(StripeSignatureResult.Valid, StripeSignature.Verify(body, header, ["whsec_new"], _now));
        Assert.Equal(StripeSignatureResult.Mismatch, StripeSignature.Verify(body, header, ["whsec_other"], _now));
        body[2] ^= 1;
        Assert.Equal(StripeSignatureResult.Mismatch, StripeSignature.Verify(body, header, ["whsec_new"], _now));
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    [InlineData("Testing", true)]
    public void Settings_PrivateAddresses_NeverInProduction(string environment, bool allowed) =>
        Assert.Equal(allowed, Read(environment, WebhookSettings.AllowPrivateKey, "true").AllowPrivateAddresses);

    [Theory]
    [InlineData(WebhookSettings.TimeoutKey, "0")]
    [InlineData(WebhookSettings.TimeoutKey, "61")]
    [InlineData(WebhookSettings.RetentionKey, "ever")]
    [InlineData(WebhookSettings.AllowPrivateKey, "perhaps")]
    public void Settings_ThatCannotBeMeant_NameTheKey(string key, string value) =>
        Assert.Contains(key, Assert.Throws<InvalidOperationException>(() => Read("Development", key, value)).Message, StringComparison.Ordinal);

    private static WebhookSettings Read(string environment, string key, string value) => WebhookSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build(), new Surroundings { EnvironmentName = environment });

    private sealed class Surroundings : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
