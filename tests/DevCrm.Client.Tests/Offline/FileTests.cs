using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Offline;

public sealed class FileTests : ClientFixture
{
    [Fact]
    public async Task CheckedOut_HoldsBeyondTheGrace_UntilItsEnd()
    {
        var client = Client();
        var checkedOut = await client.CheckOutAsync(TimeSpan.FromDays(90), Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromDays(89));
        var late = await Client().ValidateAsync(cancellationToken: Cancelled);
        Clock.Move(TimeSpan.FromDays(2));
        var over = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.True(checkedOut.IsDone);
        Assert.Equal((true, LicenseSource.File, "VALID", checkedOut.EndsAt), (late.IsLicensed, late.Source, late.Code, late.TrustedUntil));
        Assert.True(late.Allows("sso"));
        Assert.False(over.IsLicensed);
    }

    [Fact]
    public async Task CheckedOut_ThenRevoked_Stops()
    {
        var client = Client();
        await client.CheckOutAsync(cancellationToken: Cancelled);
        Clock.Move(TimeSpan.FromSeconds(2));
        Site.Code = "REVOKED";
        await client.ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        Assert.Equal((false, "REVOKED"), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task CheckOut_WrongFile_IsNotKept()
    {
        Site.File = claims => claims["fingerprint"] = "machine-2";

        var checkedOut = await Client().CheckOutAsync(cancellationToken: Cancelled);

        Assert.False(checkedOut.IsDone);
        Assert.Contains("FINGERPRINT_MISMATCH", checkedOut.State.Fault, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "*.license"));
    }

    [Fact]
    public async Task ByHand_WithoutKeyOrNetwork_Holds()
    {
        var path = Path.Combine(Folder, "handed.lic");
        await File.WriteAllTextAsync(path, Site.SignFile("machine-1", TimeSpan.FromDays(365)) + "\n", Cancelled);
        await Site.StopAsync();

        var state = await Client(options => (options.LicenseKey, options.LicenseFilePath) = (null, path)).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((true, LicenseSource.File, "VALID"), (state.IsLicensed, state.Source, state.Code));
    }

    [Fact]
    public async Task ByHand_WithoutKey_GrantsWhatItHoldsAlone()
    {
        var path = Path.Combine(Folder, "handed.lic");
        await File.WriteAllTextAsync(path, Site.SignFile("machine-1", TimeSpan.FromDays(365)), Cancelled);
        var client = Client(options => (options.LicenseKey, options.LicenseFilePath) = (null, path));
        var export = new LicenseScope { Entitlements = ["export"] };

        Assert.True((await client.ValidateAsync(new LicenseScope { Entitlements = ["sso"] }, Cancelled)).IsLicensed);
        Assert.Equal((false, "ENTITLEMENT_MISSING"), Seen(await client.ValidateAsync(export, Cancelled)));
        Assert.Equal((false, "ENTITLEMENT_MISSING"), Seen(await client.CheckOfflineAsync(export, Cancelled)));
    }

    [Fact]
    public async Task Good_IsRead() =>
        Assert.Equal((true, "VALID"), Seen(await ReadAsync(Site.SignFile("machine-1", TimeSpan.FromDays(1)))));

    [Fact]
    public async Task Unbound_IsRead() =>
        Assert.Equal((true, "VALID"), Seen(await ReadAsync(Site.SignFile(null, TimeSpan.FromDays(1)))));

    [Fact]
    public async Task OtherMachine_IsRefused() =>
        Assert.Equal((false, "FINGERPRINT_MISMATCH"), Seen(await ReadAsync(Site.SignFile("machine-2", TimeSpan.FromDays(1)))));

    [Theory]
    [InlineData("Shop.Example.com.:8080", true)]
    [InlineData("other.example.com", false)]
    public async Task BoundToADomain_HoldsThere(string domain, bool holds)
    {
        var client = Client(options => (options.SendFingerprint, options.Domain) = (false, domain));

        Assert.Equal(holds, (await client.ReadFileAsync(Site.SignFile("shop.example.com", TimeSpan.FromDays(1)), Cancelled)).IsLicensed);
    }

    [Fact]
    public async Task Ended_IsRefused() =>
        Assert.Equal((false, "FILE_EXPIRED"), Seen(await ReadAsync(Site.SignFile("machine-1", TimeSpan.FromSeconds(-1)))));

    [Fact]
    public async Task NotBegun_IsRefused()
    {
        Site.File = claims => claims["nbf"] = Clock.GetUtcNow().AddDays(3).ToUnixTimeSeconds();

        Assert.Equal((false, "FILE_NOT_YET_VALID"), Seen(await ReadAsync(Site.SignFile("machine-1", TimeSpan.FromDays(9)))));
    }

    [Theory]
    [InlineData("aud", "BKP", "PRODUCT_MISMATCH")]
    [InlineData("iss", "https://elsewhere.example/", "FILE_INVALID")]
    [InlineData("sub", null, "FILE_INVALID")]
    [InlineData("exp", null, "FILE_INVALID")]
    [InlineData("license", null, "FILE_INVALID")]
    public async Task WrongClaim_IsRefused(string claim, string? value, string code)
    {
        Site.File = claims => claims[claim] = value;

        Assert.Equal((false, code), Seen(await ReadAsync(Site.SignFile("machine-1", TimeSpan.FromDays(9)))));
    }

    [Fact]
    public async Task Proof_IsNoFile()
    {
        var proof = Site.Key.Sign("validation+jwt", new System.Text.Json.Nodes.JsonObject { ["iss"] = Site.Address.ToString() });

        Assert.Equal((false, "FILE_INVALID"), Seen(await ReadAsync(proof)));
    }

    [Fact]
    public async Task ForeignKey_IsRefused()
    {
        using var foreign = new TestKey();
        var client = Client();
        using var own = Site.Key;
        Site.Key = foreign;

        Assert.Equal((false, "FILE_INVALID"), Seen(await client.ReadFileAsync(Site.SignFile("machine-1", TimeSpan.FromDays(1)), Cancelled)));
    }

    [Fact]
    public async Task LargeMetadata_Fits()
    {
        Site.License = license => license["metadata"] = new string('m', 64 * 1024);

        Assert.True((await Client().CheckOutAsync(cancellationToken: Cancelled)).IsDone);
    }

    private Task<LicenseState> ReadAsync(string signed) => Client().ReadFileAsync(signed, Cancelled);

    private static (bool IsLicensed, string Code) Seen(LicenseState state) => (state.IsLicensed, state.Code);
}
