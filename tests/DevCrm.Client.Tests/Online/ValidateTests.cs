using System.Text.Json.Nodes;
using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Online;

public sealed class ValidateTests : ClientFixture
{
    [Fact]
    public async Task Valid_TellsTheFacts()
    {
        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.True(state.IsLicensed);
        Assert.Equal((LicenseSource.Online, "VALID", "ENT-202503-000042"), (state.Source, state.Code, state.License?.Id));
        Assert.Equal(25, state.License!.Limits!.Users);
        Assert.Equal(7, state.License.Metadata!.Value.GetProperty("seats").GetInt32());
        Assert.Equal("machine-1", state.Activation!.Fingerprint);
        Assert.True(state.Allows("sso"));
        Assert.False(state.Allows("export"));
    }

    [Fact]
    public async Task Request_SaysWhatTheOptionsAndTheScopeSay()
    {
        var client = Client(options => (options.Version, options.Domain, options.Name) = ("1.2.3", "shop.example.com", "Till 4"));

        await client.ValidateAsync(new LicenseScope { Version = "2.0.0", Entitlements = ["sso"], Users = 3 }, Cancelled);

        var (route, body) = Site.Requests.Single();
        Assert.Equal("validate", route);
        Assert.Equal(LicenseKey, body["key"]!.GetValue<string>());
        Assert.Equal("2.0.0", body["version"]!.GetValue<string>());
        Assert.Equal("shop.example.com", body["domain"]!.GetValue<string>());
        Assert.Equal("Till 4", body["name"]!.GetValue<string>());
        Assert.Equal("machine-1", body["fingerprint"]!.GetValue<string>());
        Assert.Equal(3, body["users"]!.GetValue<int>());
        Assert.True(body["proof"]!.GetValue<bool>());
        Assert.Equal("sso", body["entitlements"]![0]!.GetValue<string>());
        Assert.InRange(body["nonce"]!.GetValue<string>().Length, 20, 64);
    }

    [Theory]
    [InlineData("REVOKED")]
    [InlineData("NOT_FOUND")]
    [InlineData("TOO_MANY_ACTIVATIONS")]
    public async Task Refusal_HoldsAtOnce_AndWhileTheSiteIsAway(string code)
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Code = code;
        Assert.Equal((false, code, LicenseSource.Online), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
        Disconnect();

        Assert.Equal((false, code, LicenseSource.Cached), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task Reinstated_HoldsAgain_AlsoOffline()
    {
        Site.Code = "SUSPENDED";
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "VALID";
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        Assert.Equal((true, "VALID", LicenseSource.Cached), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task RefusalOfOneQuestion_DoesNotStopTheProgram()
    {
        var client = Client();
        await client.ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "ENTITLEMENT_MISSING";
        var export = new LicenseScope { Entitlements = ["export"] };
        Assert.False((await client.ValidateAsync(export, Cancelled)).IsLicensed);
        Disconnect();

        Assert.True((await client.ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.Equal("ENTITLEMENT_MISSING", (await client.ValidateAsync(export, Cancelled)).Code);
        Assert.Equal("VALID", client.Current?.Code);
    }

    [Fact]
    public async Task RefusedVersion_StaysRefusedOffline_AndAnotherVersionRuns()
    {
        await Client(options => options.Version = "1.0.0").ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "VERSION_NOT_ENTITLED";
        await Client(options => options.Version = "2.0.0").ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        Assert.Equal("VERSION_NOT_ENTITLED", (await Client(options => options.Version = "2.0.0").ValidateAsync(cancellationToken: Cancelled)).Code);
        Assert.True((await Client(options => options.Version = "1.0.0").ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Theory]
    [InlineData("product", "BKP", "PRODUCT_MISMATCH")]
    [InlineData("entitlements", null, "ENTITLEMENT_MISSING")]
    public async Task AnswerToAChangedQuestion_IsNotBelieved(string fact, string? value, string code)
    {
        // As when somebody on the way strikes the product out of the question, so that a licence for another one is valid.
        Site.License = license => license[fact] = value is null ? new JsonArray() : value;

        var state = await Client().ValidateAsync(new LicenseScope { Entitlements = ["sso"] }, Cancelled);

        Assert.Equal((false, code, LicenseSource.None), Seen(state));
    }

    [Fact]
    public async Task OtherMachine_IsNotBelieved()
    {
        Site.Claims = claims => claims["answer"]!["activation"]!["fingerprint"] = "machine-2";

        Assert.Equal("FINGERPRINT_MISMATCH", (await Client().ValidateAsync(cancellationToken: Cancelled)).Code);
    }

    [Fact]
    public async Task NoKey_SaysSo_UntilOneIsTyped()
    {
        var client = Client(options => options.LicenseKey = null);
        Assert.Equal("KEY_MISSING", (await client.ValidateAsync(cancellationToken: Cancelled)).Code);

        client.UseKey(LicenseKey);

        Assert.True((await client.ActivateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.Equal("activate", Site.Requests.Single().Route);
    }

    [Fact]
    public async Task StateChanged_IsRaisedForChangesAlone()
    {
        var client = Client();
        var codes = new List<string>();
        client.StateChanged += (_, state) => codes.Add(state.Code);

        await client.ValidateAsync(cancellationToken: Cancelled);
        await client.ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "SUSPENDED";
        await client.ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal(["VALID", "SUSPENDED"], codes);
    }

    [Fact]
    public async Task Deactivate_ForgetsWhatIsKept()
    {
        var client = Client();
        await client.ActivateAsync(cancellationToken: Cancelled);
        await client.CheckOutAsync(cancellationToken: Cancelled);

        var deactivation = await client.DeactivateAsync(Cancelled);
        Disconnect();

        Assert.True(deactivation.IsDone);
        Assert.Equal("NOT_ACTIVATED", client.Current?.Code);
        Assert.Equal((false, "UNREACHABLE", LicenseSource.None), Seen(await client.ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task Deactivate_SiteAway_IsNotDone_AndNothingIsForgotten()
    {
        var client = Client();
        await client.ActivateAsync(cancellationToken: Cancelled);
        Disconnect();

        var deactivation = await client.DeactivateAsync(Cancelled);

        Assert.Equal((false, "UNREACHABLE"), (deactivation.IsDone, deactivation.Code));
        Assert.True((await client.ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Fact]
    public async Task Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        Site.Instead = async (context, _) =>
        {
            await source.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
            return true;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().ValidateAsync(cancellationToken: source.Token));
    }

    [Fact]
    public async Task ManyThreads_AllGetTheirAnswer()
    {
        var client = Client();

        var states = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => client.ValidateAsync(cancellationToken: Cancelled))));

        Assert.All(states, state => Assert.Equal((true, "VALID", LicenseSource.Online), Seen(state)));
        Assert.Equal(40, Site.Requests.Select(request => request.Body["nonce"]!.GetValue<string>()).Distinct().Count());
    }

    private static (bool IsLicensed, string Code, LicenseSource Source) Seen(LicenseState state) => (state.IsLicensed, state.Code, state.Source);
}
