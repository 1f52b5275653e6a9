using System.Text;
using DevCrm.Billing.Stripe;

namespace DevCrm.Billing.Tests.Stripe;

public sealed class StripeSignatureTests
{
    private const string Secret = "whsec_test_secret";
    private const string Known = "ca796b857b81e24d595a4c37abf88d2fafb533a32ede6ce4cfc9b0e892a35b08";

    private static readonly byte[] _body = Encoding.UTF8.GetBytes("""{"id":"evt_test_1","object":"event","type":"checkout.session.completed"}""");
    private static readonly DateTimeOffset _signedAt = DateTimeOffset.FromUnixTimeSeconds(1700000000);

    [Fact]
    public void Verify_KnownSignature_IsValid() =>
        Assert.Equal(StripeSignatureResult.Valid, Verify($"t=1700000000,v1={Known}"));

    [Fact]
    public void Sign_KnownBody_GivesTheKnownSignature() =>
        Assert.Equal($"t=1700000000,v1={Known}", StripeSignature.Sign(_body, Secret, _signedAt));

    [Theory]
    [InlineData(300, StripeSignatureResult.Valid)]
    [InlineData(301, StripeSignatureResult.OutsideTolerance)]
    [InlineData(-300, StripeSignatureResult.Valid)]
    [InlineData(-301, StripeSignatureResult.OutsideTolerance)]
    public void Verify_TimeApart_IsBoundedBothWays(int secondsLater, StripeSignatureResult expected) =>
        Assert.Equal(expected, Verify($"t=1700000000,v1={Known}", now: _signedAt.AddSeconds(secondsLater)));

    [Fact]
    public void Verify_SecondSignatureOrSecondSecretMatches_IsValid()
    {
        var other = new string('0', 64);

        Assert.Equal(StripeSignatureResult.Valid, Verify($"t=1700000000,v1={other},v1={Known}"));
        Assert.Equal(StripeSignatureResult.Valid, Verify($"t=1700000000,v0=abc,v1={Known},v2=def"));
        Assert.Equal(StripeSignatureResult.Valid, Verify($"t=1700000000,v1={Known}", secrets: ["whsec_old", Secret]));
    }

    [Fact]
    public void Verify_ForgedOrChanged_IsMismatch()
    {
        Assert.Equal(StripeSignatureResult.Mismatch, Verify($"t=1700000000,v1={Known}", secrets: ["whsec_other"]));
        Assert.Equal(StripeSignatureResult.Mismatch, Verify($"t=1700000000,v1={Known}", secrets: []));
        Assert.Equal(StripeSignatureResult.Mismatch, Verify($"t=1700000001,v1={Known}"));

        var changed = (byte[])_body.Clone();
        changed[^2] ^= 1;
        Assert.Equal(StripeSignatureResult.Mismatch, StripeSignature.Verify(changed, $"t=1700000000,v1={Known}", [Secret], _signedAt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v1=" + Known)]
    [InlineData("t=1700000000")]
    [InlineData("t=1700000000,v0=" + Known)]
    [InlineData("t=1700000000,v1=")]
    [InlineData("t=1700000000,v1=xyz")]
    [InlineData("t=,v1=" + Known)]
    [InlineData("t=-1700000000,v1=" + Known)]
    [InlineData("t=99999999999999999999,v1=" + Known)]
    [InlineData("t=1700000000,t=1700000000,v1=" + Known)]
    [InlineData(",,,=,t,v1")]
    public void Verify_NotASignature_IsMalformed(string? header) =>
        Assert.Equal(StripeSignatureResult.Malformed, Verify(header));

    [Fact]
    public void Verify_TimeBeyondTheCalendar_IsRefusedWithoutAFault()
    {
        var body = "{}"u8;
        var header = $"t={long.MaxValue},v1={Known}";

        Assert.Equal(StripeSignatureResult.Mismatch, StripeSignature.Verify(body, header, [Secret], _signedAt));
    }

    [Fact]
    public void Verify_RandomHeaders_NeverThrowAndNeverPass()
    {
        const string alphabet = "tv01=,abcdef 9\t-";
        var random = new Random(20261122);

        for (var i = 0; i < 20_000; i++)
        {
            var header = string.Create(random.Next(0, 120), random, static (span, source) =>
            {
                foreach (ref var character in span)
                {
                    character = alphabet[source.Next(alphabet.Length)];
                }
            });

            Assert.NotEqual(StripeSignatureResult.Valid, Verify(header));
        }
    }

    private static StripeSignatureResult Verify(string? header, string[]? secrets = null, DateTimeOffset? now = null) =>
        StripeSignature.Verify(_body, header, secrets ?? [Secret], now ?? _signedAt);
}
