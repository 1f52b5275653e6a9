using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using DevCrm.Testing.Site;

namespace Sapling.Tests.Users;

public sealed class TwoFactorTests(UsersSite site) : IClassFixture<UsersSite>
{
    [Fact]
    public async Task AuthenticatorApp_SetUp_IsAskedForAtTheNextSignIn()
    {
        var user = await site.AddUserAsync();
        var (key, codes) = await SetUpAsync(user.UserName);

        using var visitor = site.Visitor();
        var page = await visitor.SignInAsync(user.UserName, UsersSite.Password, "/ChangePassword");
        Assert.Equal("/LoginWithTwoFactorAuthentication", page.Address.AbsolutePath);
        var refused = await visitor.SubmitAsync(page, "form[method=post]:has([name=VerificationCode])", Code("000000"));
        Assert.Contains("not right", refused.Html, StringComparison.Ordinal);
        var done = await visitor.SubmitAsync(refused, "form[method=post]:has([name=VerificationCode])", Code(Totp(key)));
        Assert.Equal("/ChangePassword", done.Address.AbsolutePath);

        using var withoutPhone = site.Visitor();
        await withoutPhone.SignInAsync(user.UserName, UsersSite.Password);
        Assert.Equal("/ChangePassword", (await RecoverAsync(withoutPhone, codes[0])).Address.AbsolutePath);
        using var again = site.Visitor();
        await again.SignInAsync(user.UserName, UsersSite.Password);
        Assert.Contains("used before", (await RecoverAsync(again, codes[0])).Html, StringComparison.Ordinal);

        static Dictionary<string, string> Code(string code) => new() { ["VerificationCode"] = code };

        static async Task<SitePage> RecoverAsync(SiteClient visitor, string code) => await visitor.SubmitAsync(
            await visitor.GetAsync("/LoginWithRecoveryCode?returnUrl=/ChangePassword"),
            "form[method=post]:has([name=RecoveryCode])",
            new Dictionary<string, string> { ["RecoveryCode"] = code });
    }

    [Fact]
    public async Task SecondFactorPage_WithoutPassword_LeadsToLogin()
    {
        using var visitor = site.Visitor();

        Assert.Equal("/Login", (await visitor.GetAsync("/LoginWithTwoFactorAuthentication")).Address.AbsolutePath);
    }

    private async Task<(byte[] Key, string[] Codes)> SetUpAsync(string name)
    {
        using var visitor = site.Visitor();
        await visitor.SignInAsync(name, UsersSite.Password);
        var page = (await visitor.GetAsync("/Authenticator/Configure/App")).EnsureOk();
        var key = Base32(page.Document.QuerySelector(".user-select-all")!.TextContent);
        var shown = await visitor.SubmitAsync(page, "form[method=post]:has([name=Code])", new Dictionary<string, string> { ["Code"] = Totp(key) });
        var codes = shown.Document.QuerySelectorAll("ul.font-monospace li").Select(item => item.TextContent).ToArray();
        Assert.Equal(5, codes.Length);
        return (key, codes);
    }

    private static string Totp(byte[] key)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 is defined with SHA-1.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))
        {
            buffer = (buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(buffer >> (bits -= 8)));
            }
        }

        return [.. bytes];
    }
}
