using System.Globalization;
using DevCrm.Licenses.Keys;
using FsCheck;
using FsCheck.Fluent;

namespace DevCrm.Licenses.Tests.Keys;

public class LicenseKeyTests
{
    private const string Body = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void New_HasTheCodeAndFiveGroupsOfFive()
    {
        var text = LicenseKey.New("ENT").Reveal();

        Assert.Matches("^ENT(-[0-9A-HJKMNP-TV-Z]{5}){5}$", text);
    }

    [Fact]
    public void New_HasAtLeast120RandomBits() => Assert.True(LicenseKey.RandomSymbols * 5 >= 120);

    [Fact]
    public void New_TenThousandTimes_AllDiffer() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => LicenseKey.New("ENT").Reveal()).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("")]
    [InlineData("E")]
    [InlineData("ENT1")]
    [InlineData("TOOLONG")]
    public void New_NotAProductCode_IsRefused(string code) => Assert.Throws<ArgumentException>(() => LicenseKey.New(code));

    [Theory]
    [InlineData("ENT")]
    [InlineData("OIL")]
    [InlineData("QUOLI")]
    public void TryParse_TypedCarelessly_IsTheSameKey(string code)
    {
        var key = LicenseKey.New(code);
        var text = key.Reveal();
        string[] typed =
        [
            text,
            text.ToLowerInvariant(),
            text.Replace("-", "", StringComparison.Ordinal),
            text.Replace('-', ' '),
            "  " + text + "\r\n",
            text.Replace("-", " - ", StringComparison.Ordinal),
            text.Replace('-', '–'),
            text.Replace('0', 'O').Replace('1', 'I'),
            text.Replace('0', 'o').Replace('1', 'l'),
            text.Replace('O', '0').Replace('I', '1').Replace('L', '1'),
        ];

        Assert.All(typed, attempt =>
        {
            Assert.True(LicenseKey.TryParse(attempt, out var parsed), attempt);
            Assert.Equal(key, parsed);
            Assert.Equal(LicenseKeyVault.Hash(key, [1, 2, 3]), LicenseKeyVault.Hash(parsed, [1, 2, 3]));
        });
    }

    [Fact]
    public void TryParse_AnySingleWrongSymbol_Fails()
    {
        var text = LicenseKey.New("ABC").Reveal();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in Body.Where(other => text[i] != '-' && other != text[i]))
            {
                var wrong = text[..i] + other + text[(i + 1)..];
                Assert.False(LicenseKey.TryParse(wrong, out _), string.Create(CultureInfo.InvariantCulture, $"symbol {i} as {other}"));
            }
        }
    }

    [Fact]
    public void TryParse_AnyTwoSymbolsSwapped_Fails()
    {
        var plain = LicenseKey.New("ABC").Reveal().Replace("-", "", StringComparison.Ordinal);
        for (var i = 0; i < plain.Length; i++)
        {
            for (var j = i + 1; j < plain.Length; j++)
            {
                var swapped = plain.ToCharArray();
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                Assert.Equal(plain[i] == plain[j], LicenseKey.TryParse(new string(swapped), out _));
            }
        }
    }

    [Fact]
    public void TryParse_OtherProductsCode_Fails()
    {
        var text = LicenseKey.New("ENT").Reveal();

        Assert.False(LicenseKey.TryParse("PRO" + text[3..], out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ENT")]
    [InlineData("ENT-00000-00000-00000-00000-0000")]
    [InlineData("ENT-UUUUU-UUUUU-UUUUU-UUUUU-UUUUU")]
    public void TryParse_Malformed_Fails(string? text) => Assert.False(LicenseKey.TryParse(text, out _));

    [Fact]
    public void TryParse_RandomText_NeverThrows() =>
        Prop.ForAll<string?>(text =>
        {
            var parsed = LicenseKey.TryParse(text, out var key);
            return parsed == key is not null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_RandomSymbols_PassTheCheckOneTimeIn32()
    {
        var random = new System.Random(20251122);
        var passed = Enumerable.Range(0, 32_000).Count(_ =>
            LicenseKey.TryParse("ENT" + string.Concat(random.GetItems(Body.AsSpan(), 25)), out var _));

        Assert.InRange(passed, 800, 1_200);
    }

    [Fact]
    public void TryParse_RandomSeparatorsAndCase_IsTheSameKey() =>
        Prop.ForAll<int[]>(seeds =>
        {
            var key = LicenseKey.New("ENT");
            var plain = key.Reveal().Replace("-", "", StringComparison.Ordinal);
            var typed = string.Concat(plain.Select((symbol, i) =>
                (seeds.Length > 0 ? seeds[i % seeds.Length] & 3 : 0) switch
                {
                    1 => char.ToLowerInvariant(symbol).ToString(),
                    2 => "-" + symbol,
                    3 => symbol + " ",
                    _ => symbol.ToString(),
                }));
            return LicenseKey.TryParse(typed, out var parsed) && key.Equals(parsed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToString_DoesNotTellTheKey()
    {
        var key = LicenseKey.New("ENT");

        Assert.Equal("ENT-…", key.ToString());
        Assert.Equal("ENT-…", $"{key}");
    }

    [Fact]
    public void Hash_OtherSecret_IsAnotherHash()
    {
        var key = LicenseKey.New("ENT");

        Assert.NotEqual(LicenseKeyVault.Hash(key, [1]), LicenseKeyVault.Hash(key, [2]));
        Assert.Equal(64, LicenseKeyVault.Hash(key, [1]).Length);
    }
}
