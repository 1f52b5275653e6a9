using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace DevCrm.Client.Tests.Host;

/// <summary>Updates and their download on the real host, whose demo data has a withdrawn 2.0.1, a draft 2.1.0 and a beta.</summary>
public sealed class RealUpdateTests(RealSite site) : IClassFixture<RealSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("product=ENT", HttpStatusCode.OK, "2.0.0", false)]
    [InlineData("product=northlight-enterprise&version=1.4.0", HttpStatusCode.OK, "2.0.0", false)]
    [InlineData("product=ent&version=2.0.0", HttpStatusCode.NoContent, null, false)]
    [InlineData("product=ENT&version=2.0.1", HttpStatusCode.OK, "2.0.0", true)]
    [InlineData("product=ENT&version=9.0.0", HttpStatusCode.NoContent, null, false)]
    [InlineData("product=BKP&version=3.0.0", HttpStatusCode.NoContent, null, false)]
    [InlineData("product=BKP&version=3.0.0&channel=beta", HttpStatusCode.OK, "3.1.0-beta.1", false)]
    [InlineData("product=BKP&version=2.0.0&channel=nightly", HttpStatusCode.OK, "3.0.0", false)]
    [InlineData("product=ACX", HttpStatusCode.NotFound, null, false)]
    [InlineData("product=XXX", HttpStatusCode.NotFound, null, false)]
    [InlineData("product=ENT&version=2", HttpStatusCode.BadRequest, null, false)]
    [InlineData("version=2.0.0", HttpStatusCode.BadRequest, null, false)]
    public async Task Anyone_LearnsOfPublicVersions(string query, HttpStatusCode status, string? version, bool replaces)
    {
        var (seen, body) = await LatestAsync(query, null);

        Assert.Equal((status, version), (seen, status == HttpStatusCode.OK ? body!["version"]!.GetValue<string>() : null));
        Assert.Equal(replaces, body?["replacesWithdrawn"]?.GetValue<bool>() == true);
    }

    [Fact]
    public async Task Key_OpensWhatItsLicenceMayHave_UntilItIsRevoked()
    {
        var (licenseId, key) = await site.IssueAsync();
        var client = site.Client(key, options => options.Version = "2.0.1");
        var check = await client.CheckForUpdateAsync(cancellationToken: Cancelled);
        var package = check.Update!.Packages[0];
        var path = Path.Combine(site.Folder, package.FileName);

        var download = await client.DownloadAsync(package, path, Cancelled);
        await site.OperateAsync("Revoke", licenseId, new() { ["Reason"] = "test" });
        var afterwards = await client.DownloadAsync(package, path + ".again", Cancelled);

        Assert.Equal(("2.0.0", true), (check.Update.Version, check.Update.ReplacesWithdrawn));
        Assert.True(download.IsDone, download.Fault);
        Assert.Equal(package.Sha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, Cancelled))));
        Assert.Equal((false, "The site answered 404."), (afterwards.IsDone, afterwards.Fault));
        Assert.Null((await client.CheckForUpdateAsync(cancellationToken: Cancelled)).Update);
    }

    [Fact]
    public async Task OtherKeys_OpenNothing_AndAllLookTheSame()
    {
        var (_, key) = await site.IssueAsync();
        const string unknown = "ENT-00000-00000-00000-00000-00000";
        var package = (await site.Client(key).CheckForUpdateAsync(cancellationToken: Cancelled)).Update!.Packages[0];

        Assert.Equal(HttpStatusCode.NoContent, (await LatestAsync("product=ENT", unknown)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await LatestAsync("product=BKP", key)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await LatestAsync("product=ACX", key)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await LatestAsync("product=ACX", unknown)).Status);
        Assert.False((await site.Client(unknown).DownloadAsync(package, Path.Combine(site.Folder, "none"), Cancelled)).IsDone);
        Assert.False((await site.Client(null).DownloadAsync(package, Path.Combine(site.Folder, "none"), Cancelled)).IsDone);
        Assert.False(File.Exists(Path.Combine(site.Folder, "none")));
    }

    [Fact]
    public async Task ReleaseForAnEntitlement_IsOfferedToNobodyWithoutIt()
    {
        const string release = "4demoreleaseent02000000003";
        var (_, key) = await site.IssueAsync();
        await site.EditReleaseAsync(release, new() { ["ReleasePart.RequiredEntitlements"] = "gold" });

        var (_, anyone) = await LatestAsync("product=ENT", null);
        var (_, holder) = await LatestAsync("product=ENT", key);
        await site.EditReleaseAsync(release, new() { ["ReleasePart.RequiredEntitlements"] = "" });

        Assert.Equal(("1.4.1", "1.4.1"), (anyone!["version"]!.GetValue<string>(), holder!["version"]!.GetValue<string>()));
        Assert.Equal("2.0.0", (await LatestAsync("product=ENT", key)).Body!["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task PrivateProduct_IsKnownToItsOwnersKey()
    {
        var (_, key) = await site.IssueAsync(RealSite.AcmeConnector);

        // Staff's test licence belongs to the internal account, not to the client the product was made for.
        Assert.Equal(HttpStatusCode.NotFound, (await LatestAsync("product=ACX", key)).Status);
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> LatestAsync(string query, string? key)
    {
        using var http = new HttpClient { BaseAddress = site.Host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/releases/latest?" + query, UriKind.Relative));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("License", key);
        using var response = await http.SendAsync(request, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent ? key is null ? "public, max-age=60" : "no-store, private" : "no-store", response.Headers.CacheControl?.ToString());
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
