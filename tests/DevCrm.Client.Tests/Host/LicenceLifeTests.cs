using DevCrm.Client.Hosting;

namespace DevCrm.Client.Tests.Host;

/// <summary>A licence's life as the customer's program sees it, on the real host over HTTP.</summary>
public sealed class LicenceLifeTests(RealSite site) : IClassFixture<RealSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FromActivationToRevocation()
    {
        var (licenseId, key) = await site.IssueAsync();
        var client = site.Client(key);

        var activated = await client.ActivateAsync(cancellationToken: Cancelled);
        Assert.Equal((true, "VALID", LicenseSource.Online, null), (activated.IsLicensed, activated.Code, activated.Source, activated.Fault));
        Assert.Equal(("machine-1", "Till 4", "ENT"), (activated.Activation?.Fingerprint, activated.Activation?.Name, activated.License?.Product));
        Assert.Equal(activated.Activation!.Id, (await client.ActivateAsync(cancellationToken: Cancelled)).Activation?.Id);
        Assert.True((await client.ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.True((await client.HeartbeatAsync(Cancelled)).IsLicensed);
        Assert.Equal("PRODUCT_MISMATCH", (await site.Client(key, options => options.Product = "BKP").ValidateAsync(cancellationToken: Cancelled)).Code);
        Assert.Equal("ENTITLEMENT_MISSING", (await client.ValidateAsync(new LicenseScope { Entitlements = ["no-such"] }, Cancelled)).Code);

        await client.RecordUsageAsync("units", 2.5m, Cancelled);
        Assert.Equal(0, await client.SendUsageAsync(Cancelled));

        var file = await client.CheckOutAsync(TimeSpan.FromDays(7), Cancelled);
        Assert.True(file.IsDone, file.State.Fault);
        await site.Host.StopAsync();
        var offline = await site.Client(key).ValidateAsync(cancellationToken: Cancelled);
        Assert.Equal((true, LicenseSource.Cached), (offline.IsLicensed, offline.Source));
        var fromFile = await site.Client(null).ReadFileAsync(file.Signed!, Cancelled);
        Assert.Equal((true, LicenseSource.File, activated.License!.Id), (fromFile.IsLicensed, fromFile.Source, fromFile.License?.Id));
        Assert.Equal(
            "FINGERPRINT_MISMATCH", (await site.Client(null, options => options.Fingerprint = "machine-2").ReadFileAsync(file.Signed!, Cancelled)).Code);
        await site.Host.StartAgainAsync();

        var deactivated = await client.DeactivateAsync(Cancelled);
        Assert.Equal((true, activated.Activation.Id), (deactivated.IsDone, deactivated.Activation?.Id));
        Assert.True((await client.ActivateAsync(cancellationToken: Cancelled)).IsLicensed);

        await site.OperateAsync("Revoke", licenseId, new() { ["Reason"] = "test" });
        Assert.Equal((false, "REVOKED", LicenseSource.Online), Seen(await client.ValidateAsync(cancellationToken: Cancelled)));
        await site.Host.StopAsync();
        Assert.Equal((false, "REVOKED", LicenseSource.Cached), Seen(await site.Client(key).ValidateAsync(cancellationToken: Cancelled)));
        await site.Host.StartAgainAsync();
    }

    [Fact]
    public async Task RemovedByStaff_TheHeartbeatTells_AndTakesNoUnit()
    {
        var (licenseId, key) = await site.IssueAsync();
        var client = site.Client(key);
        var told = new List<string>();
        client.StateChanged += (_, state) => told.Add(state.Code);
        Assert.True((await client.ActivateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.True((await LicenseHeartbeat.BeatAsync(client, Cancelled)).IsLicensed);

        await site.ActivationsAsync(licenseId, remove: true);

        Assert.Equal("NOT_ACTIVATED", (await LicenseHeartbeat.BeatAsync(client, Cancelled)).Code);
        Assert.Equal("NOT_ACTIVATED", (await LicenseHeartbeat.BeatAsync(client, Cancelled)).Code);
        Assert.Equal(["VALID", "NOT_ACTIVATED"], told);
        Assert.Null((await site.ActivationsAsync(licenseId, remove: false)).Document.QuerySelector("#activations"));

        // Asked for by the program it is another matter.
        Assert.True((await client.ActivateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Fact]
    public async Task UnknownKey_IsToldAndProven() =>
        Assert.Equal(
            (false, "NOT_FOUND", LicenseSource.Online),
            Seen(await site.Client("ENT-00000-00000-00000-00000-00000").ValidateAsync(cancellationToken: Cancelled)));

    private static (bool IsLicensed, string Code, LicenseSource Source) Seen(LicenseState state) => (state.IsLicensed, state.Code, state.Source);
}
