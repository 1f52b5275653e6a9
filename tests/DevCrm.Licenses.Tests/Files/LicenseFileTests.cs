using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Files;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Tests.Files;

/// <summary>Licence files and proofs, verified by the npm package jose; rotation and withdrawal of their keys.</summary>
public sealed class LicenseFileTests(ProgramSites sites)
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task FileAndProof_JoseVerifiesThem_AndNothingElse(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync(
            plan => plan.Limits = new LicenseLimits { Activations = 1 },
            request => request with { Metadata = new JsonObject { ["notes"] = new string('x', 60_000) + "é" } });
        await site.CodeAsync("activate", new { key, fingerprint = "machine-1" });
        var answer = await site.CallAsync("checkout", new { key, fingerprint = "machine-1", ttlSeconds = 3600, nonce = "n-42", proof = true });
        var (file, proof) = ((string)answer["file"]!, (string)answer["proof"]!);
        var issuer = site.Site.Address.ToString().TrimEnd('/');
        var late = site.Site.Time.GetUtcNow().AddSeconds(3601).ToString("O");

        var results = await VerifyAsync(
            site,
            Case(file, "license+jwt", issuer, "ENT"),
            Case(proof, "validation+jwt", issuer, null),
            Case(Tamper(file), "license+jwt", issuer, "ENT"),
            Case(WithoutAlgorithm(file), "license+jwt", issuer, "ENT"),
            Case(SignedByAnother(file), "license+jwt", issuer, "ENT"),
            Case(file, "license+jwt", issuer, "ENT", late),
            Case(proof, "license+jwt", issuer, null),
            Case(file, "license+jwt", issuer, "BKP"));

        Assert.Equal([true, true, false, false, false, false, false, false], results.Select(result => (bool)result!["ok"]!));
        Assert.Equal(
            ["ERR_JWS_SIGNATURE_VERIFICATION_FAILED", "ERR_JOSE_ALG_NOT_ALLOWED", "ERR_JWS_SIGNATURE_VERIFICATION_FAILED", "ERR_JWT_EXPIRED",
                "ERR_JWT_CLAIM_VALIDATION_FAILED", "ERR_JWT_CLAIM_VALIDATION_FAILED"],
            results.Skip(2).Select(result => (string)result!["code"]!));
        var claims = results[0]!["payload"]!;
        Assert.Equal(license.Number, (string)claims["sub"]!);
        Assert.Equal("machine-1", (string)claims["fingerprint"]!);
        Assert.Equal((string)answer["license"]!["metadata"]!["notes"]!, (string)claims["license"]!["metadata"]!["notes"]!);
        Assert.Equal("n-42", (string)results[1]!["payload"]!["nonce"]!);
        Assert.True(JsonNode.DeepEquals(answer["license"], results[1]!["payload"]!["answer"]!["license"]));

        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("checkout", new { key, fingerprint = "machine-2" }));
    }

    [Theory]
    [InlineData("localhost:8080", "localhost")]
    [InlineData("shop.test", "shop.test")]
    [InlineData("WWW.Example.com", "www.example.com")]
    public async Task File_OfALicencePerDomain_IsBoundToTheDomain(string domain, string bound)
    {
        var site = await sites.OnAsync(Databases.Sqlite);
        var (_, key) = await site.IssueAsync(plan =>
        {
            plan.ActivationMode = ActivationMode.PerDomain;
            plan.Limits = new LicenseLimits { Domains = 1 };
        });
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, domain }));

        var file = (string)(await site.CallAsync("checkout", new { key, domain }))["file"]!;

        Assert.Equal(bound, (string?)JsonNode.Parse(Base64Url.DecodeFromChars(file.Split('.')[1]))!["fingerprint"]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SigningKeys_RotateAndWithdraw(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (_, key) = await site.IssueAsync();
        var issuer = site.Site.Address.ToString().TrimEnd('/');
        var first = (string)(await site.CallAsync("validate", new { key, proof = true }))["proof"]!;
        var old = Assert.Single(await KeysAsync(site));

        await site.Site.InScopeAsync(services => services.GetRequiredService<ISigningKeys>().RotateAsync());
        var second = (string)(await site.CallAsync("validate", new { key, proof = true }))["proof"]!;
        var both = await KeysAsync(site);
        Assert.Equal(2, both.Count);
        Assert.NotEqual(Header(first)["kid"]!.ToString(), Header(second)["kid"]!.ToString());
        var results = await VerifyAsync(site, Case(first, "validation+jwt", issuer, null), Case(second, "validation+jwt", issuer, null));
        Assert.All(results, result => Assert.True((bool)result!["ok"]!));

        Assert.True(await site.Site.InScopeAsync(services => services.GetRequiredService<ISigningKeys>().WithdrawAsync(old, "lost laptop")));
        Assert.DoesNotContain(old, await KeysAsync(site));
        results = await VerifyAsync(site, Case(first, "validation+jwt", issuer, null), Case(second, "validation+jwt", issuer, null));
        Assert.Equal("ERR_JWKS_NO_MATCHING_KEY", (string)results[0]!["code"]!);
        Assert.True((bool)results[1]!["ok"]!);
    }

    [Fact]
    public async Task File_EndsWithTheLicence_AndIsNotGivenAfterIt()
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        var now = site.Site.Time.GetUtcNow().UtcDateTime;
        var (license, key) = await site.IssueAsync(plan => plan.GraceDays = 10, request => request with { EndUtc = now.AddHours(1) });
        var file = (string)(await site.CallAsync("checkout", new { key, ttlSeconds = 86_400 }))["file"]!;
        Assert.Equal(new DateTimeOffset(license.EndUtc!.Value).ToUnixTimeSeconds(), (long)Claims(file)["exp"]!);

        await site.ChangeAsync<LicensePart>(license.Id, part => part.EndUtc = now.AddHours(-1));
        var inGrace = await site.CallAsync("checkout", new { key });
        Assert.True((bool)inGrace["valid"]!);
        Assert.Null(inGrace["file"]);
    }

    [Fact]
    public async Task PublicKeys_AreCachedAndTagged()
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        using var first = await site.Http.GetAsync(new Uri("/.well-known/jwks.json", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/.well-known/jwks.json", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Http.SendAsync(again);

        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("\"d\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    private static Task<JsonArray> VerifyAsync(ProgramSite site, params JsonObject[] cases) =>
        JoseCheck.VerifyAsync(new Uri(site.Site.Address, "/.well-known/jwks.json"), cases);

    private static async Task<IReadOnlyList<string>> KeysAsync(ProgramSite site)
    {
        var json = JsonNode.Parse(await site.Http.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative)))!;
        return [.. json["keys"]!.AsArray().Select(key => (string)key!["kid"]!)];
    }

    private static JsonObject Case(string token, string typ, string issuer, string? audience, string? at = null) =>
        new() { ["token"] = token, ["typ"] = typ, ["issuer"] = issuer, ["audience"] = audience, ["at"] = at };

    private static JsonNode Header(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!;

    private static JsonNode Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;

    private static string Tamper(string token)
    {
        var claims = Claims(token);
        claims["sub"] = "ENT-209912-999999";
        var parts = token.Split('.');
        return parts[0] + "." + Encode(claims) + "." + parts[2];
    }

    private static string WithoutAlgorithm(string token)
    {
        var header = Header(token);
        header["alg"] = "none";
        return Encode(header) + "." + token.Split('.')[1] + ".";
    }

    private static string SignedByAnother(string token)
    {
        var signed = token[..token.LastIndexOf('.')];
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = other.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static string Encode(JsonNode node) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
