using System.Text;
using DevCrm.Billing.Stripe;
using FsCheck;
using FsCheck.Fluent;

namespace DevCrm.Billing.Tests.Stripe;

/// <summary>Whatever arrives as a signature header, it neither breaks the parser nor passes for ours.</summary>
public sealed class StripeSignatureRandomTests
{
    private const string Secret = "whsec_test_secret";

    private static readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(1700000000);
    private static readonly byte[] _body = Encoding.UTF8.GetBytes("""{"id":"evt_1"}""");
    private static readonly string _good = StripeSignature.Sign(_body, Secret, _now);

    [Fact]
    public void Verify_RandomText_IsNeverValid() =>
        Prop.ForAll<string?>(header => Verify(header) is not StripeSignatureResult.Valid).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_RandomPiecesOfHeaders_AreNeverValid()
    {
        var pieces = Gen.Elements(
            "t=", "t=1700000000", "v1=", "v0=", "v1=" + new string('0', 64), "v1=" + new string('z', 64), ",", "=", "t", " ", "é", "\0",
            "t=99999999999999999999", "t=-1", "v1=" + new string('f', 63), "v2=" + _good[^64..]);
        var headers = pieces.ArrayOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(headers, header => Verify(header) is not StripeSignatureResult.Valid).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Verify_OneCharacterChanged_IsNotValid() =>
        Prop.ForAll<int, char>((place, character) =>
        {
            var at = (int)((uint)place % (uint)_good.Length);
            var changed = string.Concat(_good.AsSpan(0, at), character.ToString(), _good.AsSpan(at + 1));

            // Hexadecimal digits mean the same in capitals.
            return string.Equals(changed, _good, StringComparison.OrdinalIgnoreCase) || Verify(changed) is not StripeSignatureResult.Valid;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Verify_AnyBodySignedByUs_IsValid_AndOneByteMoreIsNot() =>
        Prop.ForAll<byte[]>(body =>
        {
            var header = StripeSignature.Sign(body, Secret, _now);
            return StripeSignature.Verify(body, header, [Secret], _now) is StripeSignatureResult.Valid
                && StripeSignature.Verify([.. body, 0], header, [Secret], _now) is StripeSignatureResult.Mismatch;
        }).QuickCheckThrowOnFailure();

    private static StripeSignatureResult Verify(string? header) => StripeSignature.Verify(_body, header, [Secret], _now);
}
